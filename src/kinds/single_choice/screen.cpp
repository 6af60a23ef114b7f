#include "kinds/screen.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {

void record_single_choice(Pass& pass, const Question<SingleChoice>& question) {
    const Exercise& exercise = question.exercise;
    if (question.key && !question.response) record_verdict(pass, question);
    auto group = open_question(pass, "options", Role::RadioGroup, question);
    for (const Option* option : shown_options(pass, exercise, question.spec.options, question.spec.shuffle)) {
        Outcome outcome{.chosen = question.response && question.response->choice == option->id};
        if (question.key) outcome.right = question.key->correct == option->id;
        const Flags flags = question.flags() | (question.key ? outcome.flags() : 0);
        if (pass.radio(option->id, pass.in(option->text), outcome.chosen, Part::OptionRow, flags))
            pass.raise(AnswerGiven{exercise.id, SingleChoice::Response{option->id}});
        if (!question.key) continue;
        record_option_feedback(pass, option->id, outcome.right ? Part::Good : Part::Warn,
                               outcome_words(pass, outcome, Phrase::RightAnswer),
                               feedback_of(pass, question.key->options, option->id));
    }
}

}  // namespace potentiel::ui
