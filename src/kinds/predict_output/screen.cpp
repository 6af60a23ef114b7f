#include "kinds/screen.h"
#include "ui/pass/pieces.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

void record_field(Pass& pass, const Question<PredictOutput>& question) {
    const std::string text = question.response ? question.response->text : std::string();
    // The group repeats the question for screen readers that go directly to the field.
    auto group = open_question(pass, "group", Role::CheckGroup, question);
    const auto changed = pass.frame.field(
        "answer", pass.words(Phrase::YourAnswer), text, Part::OutputField,
        {.role = Role::Editor,
         .maximum = question.spec.maximum,
         .description = question.answering() ? std::string(pass.words(Phrase::OutputHint)) : std::string(),
         .flags = question.flags()});
    if (changed) pass.raise(edit_between(question.exercise.id, text, *changed));
}

}  // namespace

void record_predict_output(Pass& pass, const Question<PredictOutput>& question) {
    record_listing(pass, "program", Phrase::ProgramLabel, Part::Label, question.spec.program);
    record_field(pass, question);
    if (!question.key) return;
    record_verdict(pass, question);
    if (question.score < 1000)
        record_listing(pass, "expected", Phrase::ExpectedOutput, Part::Label, question.key->output);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
