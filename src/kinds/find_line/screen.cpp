#include <algorithm>

#include "base/lines.h"
#include "kinds/screen.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

bool contains(const std::vector<int>& lines, int line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

// The response after a press on `line`: that line alone, or with the line toggled.
FindLine::Response press(const FindLine::Spec& spec, std::vector<int> chosen, int line) {
    if (spec.choose == Choose::One) return {{line}};
    const auto place = std::lower_bound(chosen.begin(), chosen.end(), line);
    if (place != chosen.end() && *place == line) {
        chosen.erase(place);
    } else {
        chosen.insert(place, line);
    }
    return {std::move(chosen)};
}

const Prose& feedback_on(const Pass& pass, const FindLine::Key& key, int line) {
    static const Prose none;
    const auto found = std::find_if(key.lines.begin(), key.lines.end(),
                                    [&](const FindLine::LineFeedback& each) { return each.line == line; });
    return found == key.lines.end() ? none : pass.in(found->text);
}

// One line of the program. Its number is part of the name: lines may read alike, and their order matters.
void record_line(Pass& pass, const Question<FindLine>& question, const std::vector<int>& chosen, int number,
                 std::string_view text) {
    const std::string key = "line" + std::to_string(number);
    const Line name{{std::to_string(number) + " ", SpanStyle::Plain}, {std::string(text), SpanStyle::Code}};
    Outcome outcome{.chosen = contains(chosen, number)};
    if (question.key) outcome.right = contains(question.key->correct, number);
    const Flags flags = question.flags() | (question.key ? outcome.flags() : 0);
    const bool one = question.spec.choose == Choose::One;
    const bool pressed = one ? pass.radio(key, name, outcome.chosen, Part::CodeChoice, flags)
                             : pass.frame.checkbox(key, name, outcome.chosen, Part::CodeChoice, {.flags = flags});
    if (pressed) pass.raise(AnswerGiven{question.exercise.id, press(question.spec, chosen, number)});
    if (!question.key) return;
    record_option_feedback(pass, key, outcome.right && (one || outcome.chosen) ? Part::Good : Part::Warn,
                           outcome_words(pass, outcome, one ? Phrase::RightLine : Phrase::AlsoRight),
                           feedback_on(pass, *question.key, number));
}

void record_lines(Pass& pass, const Question<FindLine>& question) {
    const std::vector<int> chosen = question.response ? question.response->lines : std::vector<int>();
    auto group = open_question(pass, "lines", question.spec.choose == Choose::One ? Role::RadioGroup : Role::CheckGroup,
                               question);
    int number = 0;
    for (const std::string_view line : lines_of(question.spec.program)) {
        ++number;
        if (!is_blank(line)) record_line(pass, question, chosen, number, line);
    }
}

}  // namespace

void record_find_line(Pass& pass, const Question<FindLine>& question) {
    if (question.key) record_verdict(pass, question);
    if (question.answering()) {
        const bool one = question.spec.choose == Choose::One;
        pass.text("hint", one ? Phrase::ChooseLine : Phrase::ChooseLines, Part::Note);
    }
    record_lines(pass, question);
    if (!question.key) return;
    if (!question.key->repaired.empty())
        record_listing(pass, "repaired", Phrase::RepairedProgram, Part::Label, question.key->repaired);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
