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

// One exercise: its title opens the task, the answer and the author's feedback.
void record_exercise_answer(Pass& pass, std::size_t index) {
    const Course& course = pass.scene.course;
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = pass.scene.state.exercises[index];
    const Asked asked = course.pack().shows == Shows::Never ? left_as_it_is(exercise, progress)
                                                            : answered(course, pass.scene.state, index);
    const Phrase state = state_phrase(asked);
    // Each state has a sign of its own: in part is right and not yet at once, and without an answer one is missing.
    const bool part = state == Phrase::StateHalf;
    const Flags flags = flag(FlagBit::Right, part || state == Phrase::StateRight) |
                        flag(FlagBit::Wrong, part || state == Phrase::StateNotYet) |
                        flag(FlagBit::Required, state == Phrase::StateNone);
    auto item = pass.open(exercise.id, Role::ListItem, Part::TestRow, {}, flags);
    const std::string name = pass.words(Phrase::AnswerState, {pass.in(exercise.title), pass.words(state)});
    if (!pass.panel("toggle", name, Part::Quiet)) return;
    auto panel = pass.group("panel", Part::Plain);
    record_task(pass, exercise);
    record_question(pass, asked);
    record_reckoning(pass, asked);
}

}  // namespace

void record_answers(Pass& pass, const std::vector<std::size_t>& places) {
    auto card = pass.group("answers", Part::Card);
    pass.heading("title", Phrase::AnswersTitle, 3, Part::Subtitle);
    auto list = pass.open("list", Role::List, Part::Tests, pass.words(Phrase::AnswersTitle), flag(FlagBit::Ordered));
    for (const std::size_t index : places) record_exercise_answer(pass, index);
}

}  // namespace potentiel::ui
