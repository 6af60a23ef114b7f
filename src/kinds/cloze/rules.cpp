#include "model/rules/rules.h"
#include "model/rules/typed_texts.h"

namespace potentiel {
namespace {

std::vector<TextField> typed_gaps(const Cloze::Spec& spec) {
    std::vector<TextField> fields;
    for (const Cloze::Gap& gap : spec.gaps)
        if (gap.kind != Cloze::GapKind::Choice) fields.push_back({gap.id, gap.maximum});
    return fields;
}

std::size_t count_choices(const Cloze::Spec& spec) { return spec.gaps.size() - typed_gaps(spec).size(); }

void check_gap(Checker& checker, const Cloze::Gap& gap, std::set<Id>& ids) {
    checker.new_id("id", gap.id, ids);
    if (gap.kind == Cloze::GapKind::Choice) {
        checker.within("options", gap.options.size(), 2, most_options);
        check_options(checker, "options", gap.options);
        return;
    }
    checker.at("options", [&] { checker.require(gap.options.empty(), "only a gap of kind choice has options"); });
    checker.within_bounds(gap);
}

bool may_hold_gaps(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Bullet || kind == BlockKind::Number ||
           kind == BlockKind::Code;
}

bool is_gap(const Span& span) { return span.style == SpanStyle::Gap; }

// Ids of the gaps in a block, in reading order.
std::vector<Id> gaps_in(const Block& block) {
    std::vector<Id> gaps;
    const auto read = [&](const Line& line) {
        for (const Span& span : line)
            if (is_gap(span)) gaps.push_back(span.text);
    };
    read(block.spans);
    for (const auto& row : block.rows)
        for (const Line& cell : row) read(cell);
    return gaps;
}

// Requires each gap exactly once in the text, and no unknown gap.
void check_text(Checker& checker, const Prose& text, const std::vector<Cloze::Gap>& gaps) {
    std::set<Id> open;
    for (const Cloze::Gap& gap : gaps) open.insert(gap.id);
    for (const Block& block : text) {
        for (const Id& id : gaps_in(block)) {
            checker.require(open.erase(id) == 1, "the gap \"{0}\" is unknown, or stands here twice", {id});
            checker.require(may_hold_gaps(block.kind), "the gap \"{0}\" stands in a heading, a quote or a table", {id});
        }
    }
    for (const Id& id : open) checker.require(false, "the gap \"{0}\" is missing", {id});
}

const Cloze::Gap* gap_by_id(const Cloze::Spec& spec, const Id& id) {
    const auto found =
        std::find_if(spec.gaps.begin(), spec.gaps.end(), [&](const Cloze::Gap& gap) { return gap.id == id; });
    return found == spec.gaps.end() ? nullptr : &*found;
}

// Requires that the value fits in the field with each of its units.
void check_room(Checker& checker, const NumberKey& key, int maximum) {
    std::size_t longest = 0;
    for (const NumberKey::Unit& one : key.units) longest = std::max(longest, 1 + code_points(one.unit));
    checker.require(code_points(key.value) + longest <= static_cast<std::size_t>(maximum),
                    "longer than the answer may be");
}

void check_gap_key(Checker& checker, const Cloze::Gap& gap, const Cloze::GapKey& key) {
    checker.at("gap", [&] { checker.require(key.gap == gap.id, "the gaps in the order of the exercise expected"); });
    if (gap.kind == Cloze::GapKind::Text) checker.at("text", [&] { check_text_key(checker, key.text, gap.maximum); });
    if (gap.kind == Cloze::GapKind::Number) {
        checker.at("number", [&] {
            check_number_key(checker, key.number, gap.form);
            check_room(checker, key.number, gap.maximum);
        });
    }
    if (gap.kind == Cloze::GapKind::Choice)
        checker.at("correct", [&] { checker.require(has_option(gap.options, key.correct), "unknown option"); });
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check_choices(const Cloze::Spec& spec, const std::vector<Mark>& choices) {
    const Cloze::Gap* before = nullptr;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const std::string path = "/choices/" + std::to_string(index);
        const Cloze::Gap* gap = gap_by_id(spec, choices[index].row);
        if (!gap || gap->kind != Cloze::GapKind::Choice) return Problem{path + "/row", "no gap to choose for"};
        if (before && gap <= before) return Problem{path + "/row", "the gaps in their order, each once, expected"};
        if (!has_option(gap->options, choices[index].column)) return Problem{path + "/column", "unknown option"};
        before = gap;
    }
    return {};
}

}  // namespace

void check(Checker& checker, const Cloze::Spec& spec) {
    checker.within_bounds(spec);
    std::set<Id> ids;
    checker.each("gaps", spec.gaps, [&](const Cloze::Gap& gap) { check_gap(checker, gap, ids); });
    checker.translated("text", spec.text);
    checker.at("text", [&] {
        for (const auto& [language, text] : spec.text.by_language)
            checker.at(language, [&] { check_text(checker, text, spec.gaps); });
    });
}

void check(Checker& checker, const Cloze::Spec& spec, const Cloze::Key& key) {
    checker.at("gaps", [&] { checker.require(key.gaps.size() == spec.gaps.size(), "one for each gap expected"); });
    if (key.gaps.size() == spec.gaps.size()) {
        const Cloze::Gap* gap = spec.gaps.data();
        checker.each("gaps", key.gaps, [&](const Cloze::GapKey& one) { check_gap_key(checker, *gap++, one); });
    }
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Cloze::Spec& spec, const Cloze::Response& response) {
    if (auto problem = check_texts(typed_gaps(spec), response.texts)) return problem;
    return check_choices(spec, response.choices);
}

bool complete(const Cloze::Spec& spec, const Cloze::Response& response) {
    return none_blank(response.texts) && response.choices.size() == count_choices(spec);
}
bool empty(const Cloze::Spec&, const Cloze::Response& response) {
    return all_blank(response.texts) && response.choices.empty();
}
Cloze::Response blank(const Cloze::Spec& spec) { return {blank_texts(typed_gaps(spec)), {}}; }

}  // namespace potentiel
