#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

bool contains(const std::vector<Id>& ids, const Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

// The response after `option` is toggled, in the order of the spec.
MultipleChoice::Response toggle(const MultipleChoice::Spec& spec, const std::vector<Id>& chosen, const Id& option) {
    MultipleChoice::Response response;
    for (const Option& each : spec.options) {
        if (contains(chosen, each.id) != (each.id == option)) response.choices.push_back(each.id);
    }
    return response;
}

}  // namespace

void record_multiple_choice(Pass& pass, const Question<MultipleChoice>& question) {
    const Exercise& exercise = question.exercise;
    const std::vector<Id> chosen = question.response ? question.response->choices : std::vector<Id>();
    if (question.key) record_verdict(pass, question);
    if (question.answering()) pass.text("hint", Phrase::ChooseAll, Part::Note);
    auto group = open_question(pass, "options", Role::CheckGroup, question);
    for (const Option* option : shown_options(pass, exercise, question.spec.options, question.spec.shuffle)) {
        Outcome outcome{.chosen = contains(chosen, option->id)};
        if (question.key) outcome.right = contains(question.key->correct, option->id);
        const Flags flags = question.flags() | (question.key ? outcome.flags() : 0);
        if (pass.frame.checkbox(option->id, pass.in(option->text), outcome.chosen, Part::OptionRow, {.flags = flags}))
            pass.raise(AnswerGiven{exercise.id, toggle(question.spec, chosen, option->id)});
        if (!question.key) continue;
        record_option_feedback(pass, option->id, outcome.right && outcome.chosen ? Part::Good : Part::Warn,
                               outcome_words(pass, outcome, Phrase::AlsoRight),
                               feedback_of(pass, question.key->options, option->id));
    }
}

}  // namespace potentiel::ui
