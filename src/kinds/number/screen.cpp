#include "kinds/screen.h"
#include "model/rules/rules.h"
#include "scoring/typed.h"
#include "ui/pass/amount.h"
#include "ui/pass/pieces.h"
#include "ui/pass/reading.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

// How the runtime reads the text, so that nobody has to guess the notation.
std::string description(const Pass& pass, const Question<Number>& question) {
    if (!question.response || empty(question.spec, *question.response)) return asked_words(pass, question.spec.form);
    const TypedNumber field{question.spec.form, question.response->text, question.response->language,
                            pass.in(question.spec.unit)};
    const std::string reading = reading_words(pass, field), doubt = doubt_words(pass, field);
    return reading + (reading.empty() || doubt.empty() ? "" : ". ") + doubt;
}

void record_field(Pass& pass, const Question<Number>& question) {
    const std::string text = question.response ? question.response->text : std::string();
    const std::string& unit = pass.in(question.spec.unit);
    // The group repeats the question for screen readers that go directly to the field.
    auto group = open_question(pass, "group", Role::CheckGroup, question);
    const auto changed = pass.frame.field(
        "answer", unit.empty() ? pass.words(Phrase::YourAnswer) : pass.words(Phrase::YourAnswerIn, {unit}), text,
        Part::Field,
        {.maximum = Number::maximum,
         .placeholder = question.answering() ? plain(pass.in(question.spec.placeholder)) : std::string(),
         .description = question.answering() ? description(pass, question) : std::string(),
         .flags = question.flags()});
    if (changed) pass.raise(edit_between(question.exercise.id, text, *changed));
}

std::string expected(const Pass& pass, const Question<Number>& question) {
    const Number::Key& key = *question.key;
    const std::string& shown = pass.in(question.spec.unit);
    const std::string words = answer_words(pass.words, key, shown);
    const Decimal tolerance = tolerance_of(key);
    if (tolerance == Decimal()) return pass.words(Phrase::Accepted, {words});
    return pass.words(Phrase::AcceptedWithin, {words, amount_words(pass.words, tolerance, unit_of_value(key, shown))});
}

}  // namespace

void record_number(Pass& pass, const Question<Number>& question) {
    record_field(pass, question);
    if (!question.key) return;
    record_verdict(pass, question);
    if (question.score < 1000) pass.frame.text("accepted", expected(pass, question), Part::Body);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
