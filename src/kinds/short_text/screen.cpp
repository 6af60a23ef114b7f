#include "kinds/screen.h"
#include "ui/pass/pieces.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

void record_field(Pass& pass, const Question<ShortText>& question) {
    constexpr int one_line = 200;  // largest maximum, in code points, for a single-line field
    const std::string text = question.response ? question.response->text : std::string();
    // The group repeats the question for screen readers that go directly to the field.
    auto group = open_question(pass, "group", Role::CheckGroup, question);
    const auto changed = pass.frame.field(
        "answer", pass.words(Phrase::YourAnswer), text, Part::Field,
        {.role = question.spec.maximum > one_line ? Role::TextArea : Role::TextField,
         .maximum = question.spec.maximum,
         .placeholder = question.answering() ? plain(pass.in(question.spec.placeholder)) : std::string(),
         .flags = question.flags()});
    if (changed) pass.raise(edit_between(question.exercise.id, text, *changed));
}

}  // namespace

void record_short_text(Pass& pass, const Question<ShortText>& question) {
    record_field(pass, question);
    if (!question.key) return;
    record_verdict(pass, question);
    const std::string accepted = accepted_words(*question.key);
    if (question.score < 1000 && !accepted.empty())
        pass.frame.text("accepted", pass.words(Phrase::Accepted, {accepted}), Part::Body);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
