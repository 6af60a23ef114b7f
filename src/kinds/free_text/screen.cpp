#include "kinds/screen.h"
#include "ui/pass/entries.h"
#include "ui/pass/pieces.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

using Writing = Question<FreeText>;
using Response = FreeText::Response;

Response response_of(const Writing& question) { return question.response ? *question.response : Response(); }

void record_field(Pass& pass, const Writing& question) {
    const std::string text = response_of(question).text;
    // The group repeats the question for screen readers that go directly to the field.
    auto group = open_question(pass, "group", Role::CheckGroup, question);
    const bool answering = question.answering();
    const std::string limit = pass.words(Phrase::TextLimit, {question.spec.maximum});
    const auto changed =
        pass.frame.field("answer", pass.words(Phrase::YourText), text, Part::LongField,
                         {.role = Role::TextArea,
                          .maximum = question.spec.maximum,
                          .placeholder = answering ? plain(pass.in(question.spec.placeholder)) : std::string(),
                          .description = answering ? limit : std::string(),
                          .flags = question.flags()});
    if (changed) pass.raise(edit_between(question.exercise.id, text, *changed));
}

void record_criterion(Pass& pass, const Writing& question, const FreeText::Criterion& criterion) {
    Response response = response_of(question);
    const auto* rating = entry_about(response.ratings, &FreeText::Rating::criterion, criterion.id);
    const int chosen = rating ? rating->level : -1;
    pass.frame.text(criterion.id + ".name", pass.in(criterion.name), Part::Label);
    auto levels =
        pass.open(criterion.id, Role::RadioGroup, Part::Options, plain(pass.in(criterion.name)), question.flags());
    for (int level = 0; level < static_cast<int>(criterion.levels.size()); ++level) {
        const Line& words = pass.in(criterion.levels[static_cast<std::size_t>(level)]);
        if (!pass.radio(std::to_string(level), words, chosen == level, Part::OptionRow, question.flags())) continue;
        response.ratings =
            with_entry(question.spec.rubric, response.ratings, &FreeText::Rating::criterion, {criterion.id, level});
        pass.raise(AnswerGiven{question.exercise.id, response});
    }
}

void record_rubric(Pass& pass, const Writing& question) {
    pass.text("rubric_hint", question.answering() ? Phrase::RubricHint : Phrase::RubricNote, Part::Note);
    auto rubric = pass.group("rubric", Part::Plain, Tongue::Pack);
    for (const FreeText::Criterion& criterion : question.spec.rubric) record_criterion(pass, question, criterion);
}

}  // namespace

void record_free_text(Pass& pass, const Writing& question) {
    if (!question.response) record_verdict(pass, question);
    record_field(pass, question);
    record_rubric(pass, question);
    if (!question.key) return;
    const Prose& example = pass.in(question.key->example);
    if (!example.empty()) {
        pass.text("example_title", Phrase::ExampleTitle, Part::Label);
        record_pack_prose(pass, "example", example, Part::Material);
    }
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
