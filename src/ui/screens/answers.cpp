#include "kinds/screen.h"
#include "ui/screens/parts.h"
#include "ui/screens/reckoning.h"

namespace potentiel::ui {
namespace {

Phrase state_phrase(const Asked& asked) {
    const Status status = status_of(asked.exercise, asked.progress);
    if (status == Status::NotJudged) return Phrase::StateNotJudged;
    if (status != Status::Answered) return Phrase::StateNone;
    if (asked.score < 0) return Phrase::StateGiven;
    if (asked.score == 1000) return Phrase::StateRight;
    return asked.score > 0 ? Phrase::StateHalf : Phrase::StateNotYet;
}

Asked asked_at_the_end(const Pass& pass, std::size_t index) {
    const Course& course = pass.scene.course;
    const bool bare = pass.scene.environment.bare_answers || course.pack().shows == Shows::Never;
    return bare ? left_as_it_is(course.exercise(index), pass.scene.state.exercises[index])
                : answered(course, pass.scene.state, index);
}

// One exercise: its title opens the task, the answer and the author's feedback.
void record_exercise_answer(Pass& pass, std::size_t index) {
    const Exercise& exercise = pass.scene.course.exercise(index);
    const Asked asked = asked_at_the_end(pass, index);
    const Phrase state = state_phrase(asked);
    // Each state has a sign of its own: in part is right and not yet at once, and without an answer one is missing.
    const bool part = state == Phrase::StateHalf;
    const Flags flags = flag(FlagBit::Right, part || state == Phrase::StateRight) |
                        flag(FlagBit::Wrong, part || state == Phrase::StateNotYet) |
                        flag(FlagBit::Required, state == Phrase::StateNone);
    auto item = pass.open(exercise.id, Role::ListItem, Part::TestRow, {}, flags);
    if (!pass.panel("toggle", outcome_line(pass, index), Part::Quiet)) return;
    auto panel = pass.group("panel", Part::Plain);
    record_task(pass, exercise);
    record_question(pass, asked);
    record_reckoning(pass, asked);
}

}  // namespace

std::string outcome_line(const Pass& pass, std::size_t index) {
    return pass.words(Phrase::AnswerState, {pass.in(pass.scene.course.exercise(index).title),
                                            pass.words(state_phrase(asked_at_the_end(pass, index)))});
}

void record_answers(Pass& pass, const std::vector<std::size_t>& places) {
    auto card = pass.group("answers", Part::Card);
    pass.heading("title", Phrase::AnswersTitle, 3, Part::Subtitle);
    auto list = pass.open("list", Role::List, Part::Tests, pass.words(Phrase::AnswersTitle), flag(FlagBit::Ordered));
    for (const std::size_t index : places) record_exercise_answer(pass, index);
}

}  // namespace potentiel::ui
