#include "kinds/screen.h"
#include "base/signs.h"
#include "base/utf8.h"
#include "kinds/cloze/gaps.h"
#include "model/rules/rules.h"
#include "ui/pass/amount.h"
#include "ui/pass/pieces.h"
#include "ui/pass/reading.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

using Ask = Question<Cloze>;

// A gap of the text.
struct Place {
    Id gap;
    std::string name;  // for screen readers: its number and the words around it
};

// The words of some spans; other gaps become dots.
std::string words_of(Line::const_iterator from, Line::const_iterator to) {
    std::string words;
    for (; from != to; ++from) words += from->style == SpanStyle::Gap ? "…" : from->text;
    return words;
}

constexpr std::size_t words_before = 30, words_after = 20;  // code points; cut between words

std::string end_of(std::string text) {
    text.erase(0, text.rfind('\n') + 1);
    const std::size_t length = code_points(text);
    if (length <= words_before) return text;
    const std::size_t cut = text.find(' ', byte_of_code_point(text, length - words_before));
    text.erase(0, cut == std::string::npos ? text.size() : cut + 1);
    return text.starts_with("…") ? text : "… " + text;
}

std::string beginning_of(std::string text) {
    text.erase(std::min(text.size(), text.find('\n')));
    if (code_points(text) <= words_after) return text;
    const std::size_t cut = text.rfind(' ', byte_of_code_point(text, words_after));
    text.erase(cut == std::string::npos ? 0 : cut);
    return text.ends_with("…") ? text : text + " …";
}

std::vector<Place> places_in(const Pass& pass, const Prose& text, std::size_t count) {
    std::vector<Place> places;
    for (const Block& block : text) {
        const Line& line = block.spans;
        for (auto span = line.begin(); span != line.end(); ++span) {
            if (span->style != SpanStyle::Gap) continue;
            const std::string around =
                end_of(words_of(line.begin(), span)) + "___" + beginning_of(words_of(span + 1, line.end()));
            places.push_back({span->text, pass.words(Phrase::GapName, {places.size() + 1, count, around})});
        }
    }
    return places;
}

const std::string& name_of(const std::vector<Place>& places, const Id& gap) {
    return std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.gap == gap; })->name;
}

std::size_t index_of(const Cloze::Spec& spec, const Id& id) {
    const auto found =
        std::find_if(spec.gaps.begin(), spec.gaps.end(), [&](const Cloze::Gap& gap) { return gap.id == id; });
    return static_cast<std::size_t>(found - spec.gaps.begin());
}

Cloze::Response response_to(const Ask& question) {
    return question.response ? *question.response : blank(question.spec);
}

// The response with this option in the gap, or with none. Choices are in the order of the gaps.
Cloze::Response choose(const Cloze::Spec& spec, const Cloze::Response& before, const Id& gap, const Id& option) {
    Cloze::Response after{before.texts, {}};
    for (const Cloze::Gap& one : spec.gaps) {
        if (one.kind != Cloze::GapKind::Choice) continue;
        const Id chosen = one.id == gap ? option : given_in_gap(one, before);
        if (!chosen.empty()) after.choices.push_back({one.id, chosen});
    }
    return after;
}

void record_select(Pass& pass, const Ask& question, const Cloze::Gap& gap, const std::string& name) {
    const Cloze::Response response = response_to(question);
    std::vector<ChoiceOption> options{{"", std::string(pass.words(Phrase::GapChoose))}};
    for (const Option* option : shown_options(pass, question.exercise, gap.options, question.spec.shuffle))
        options.push_back({option->id, plain(pass.in(option->text))});
    if (const auto chosen = pass.frame.select(gap.id, name, given_in_gap(gap, response), options, Part::Gap))
        pass.raise(AnswerGiven{question.exercise.id, choose(question.spec, response, gap.id, *chosen)});
}

bool is_right(const Ask& question, std::size_t index) {
    const Cloze::Gap& gap = question.spec.gaps[index];
    return question.response && gap_is_right(gap, question.key->gaps[index], given_in_gap(gap, *question.response),
                                             question.response->language);
}

// The text typed, or the words of the option chosen.
std::string shown_in(const Pass& pass, const Ask& question, const Cloze::Gap& gap) {
    const std::string given = given_in_gap(gap, response_to(question));
    if (gap.kind != Cloze::GapKind::Choice || given.empty()) return given;
    return plain(pass.in(option_by_id(gap.options, given).text));
}

// A warning about a number in a gap, or its requirements if it is blank.
std::string doubt_about(const Pass& pass, const Ask& question, const Cloze::Gap& gap) {
    if (!question.answering() || gap.kind != Cloze::GapKind::Number) return {};
    const Cloze::Response response = response_to(question);
    const std::string text = given_in_gap(gap, response);
    if (is_blank(text)) return asked_words(pass, gap.form);
    return doubt_words(pass, {gap.form, text, response.language, {}});
}

// After the assessment, a choice is shown as text, because it can't change any more.
void record_gap(Pass& pass, const Ask& question, const Id& id, const std::string& name) {
    const std::size_t index = index_of(question.spec, id);
    const Cloze::Gap& gap = question.spec.gaps[index];
    if (gap.kind == Cloze::GapKind::Choice && question.answering()) return record_select(pass, question, gap, name);
    const std::string text = shown_in(pass, question, gap);
    Flags flags = question.flags();
    if (question.key) flags |= Outcome{true, is_right(question, index)}.flags();
    const bool typed = gap.kind != Cloze::GapKind::Choice;
    const int maximum = typed ? gap.maximum : static_cast<int>(code_points(text)) + 2;
    const auto changed =
        pass.frame.field(id, name, text, Part::Gap,
                         {.maximum = maximum, .description = doubt_about(pass, question, gap), .flags = flags});
    if (changed) pass.raise(edit_between(question.exercise.id, text, *changed, id));
}

// A right answer, in words; "" if only a pattern is accepted.
std::string expected(const Pass& pass, const Cloze::Gap& gap, const Cloze::GapKey& key) {
    if (gap.kind == Cloze::GapKind::Choice) return plain(pass.in(option_by_id(gap.options, key.correct).text));
    return gap.kind == Cloze::GapKind::Text ? accepted_words(key.text) : answer_words(pass.words, key.number, {});
}

// Warnings are below the text, where there is room.
void record_doubts(Pass& pass, const Ask& question, const std::vector<Place>& places) {
    const std::size_t count = places.size();
    for (std::size_t index = 0; index < places.size(); ++index) {
        const Id& gap = places[index].gap;
        const std::string doubt = doubt_about(pass, question, question.spec.gaps[index_of(question.spec, gap)]);
        if (doubt.empty()) continue;
        const std::string words = pass.words(Phrase::GapName, {index + 1, count, doubt});
        pass.frame.text("doubt." + gap, words, Part::Note);
    }
}

void record_gap_feedback(Pass& pass, const Ask& question, const Place& place) {
    const std::size_t index = index_of(question.spec, place.gap);
    const Cloze::Gap& gap = question.spec.gaps[index];
    const Cloze::GapKey& key = question.key->gaps[index];
    const Prose& why = pass.in(key.why);
    const std::string box = "about." + place.gap;
    if (is_right(question, index)) {
        if (!why.empty()) record_box(pass, box, Part::Good, pass.words(Phrase::GapRight, {place.name}), why);
        return;
    }
    const bool nothing = shown_in(pass, question, gap).empty();
    auto group = pass.group(box, Part::Warn, Tongue::Runtime);
    const std::string word = pass.words(nothing ? Phrase::GapEmpty : Phrase::GapNotYet, {place.name});
    pass.frame.text("word", Line{{word, SpanStyle::Strong}}, Part::Body);
    if (const std::string answer = expected(pass, gap, key); !answer.empty())
        pass.frame.text("expected", pass.words(Phrase::Accepted, {answer}), Part::Body);
    record_pack_prose(pass, "text", why, Part::Body);
}

}  // namespace

void record_cloze(Pass& pass, const Ask& question) {
    const Prose& text = pass.in(question.spec.text);
    const std::vector<Place> places = places_in(pass, text, question.spec.gaps.size());
    {
        auto group = open_question(pass, "gaps", Role::CheckGroup, question);
        auto words = pass.group("text", Part::Plain, Tongue::Pack);
        pass.frame.prose("prose", text, Part::Body,
                         [&](const Id& gap) { record_gap(pass, question, gap, name_of(places, gap)); });
    }
    record_doubts(pass, question, places);
    if (!question.key) return;
    record_verdict(pass, question);
    for (const Place& place : places) record_gap_feedback(pass, question, place);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
