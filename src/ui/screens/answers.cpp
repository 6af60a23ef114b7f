#include "ui/reckoning.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

Phrase state_phrase(const ExerciseResult& result, const Asked& asked) {
    if (result.status != Status::Answered) return Phrase::StateNone;
    if (result.score < 0) return Phrase::StateGiven;
    if (asked.score == 1000) return Phrase::StateRight;
    return asked.score > 0 ? Phrase::StateHalf : Phrase::StateNotYet;
}

// One exercise: its title opens what was asked, what was answered and what the author says of it.
void draw_exercise_answer(Pass& pass, std::size_t index, const ExerciseResult& result) {
    const Course& course = pass.scene.course;
    const Exercise& exercise = course.exercise(index);
    const Asked asked = answered(course, index, pass.scene.state.exercises[index]);
    const Phrase state = state_phrase(result, asked);
    const Flags flags =
        flag(FlagBit::Right, state == Phrase::StateRight) | flag(FlagBit::Wrong, state == Phrase::StateNotYet);
    auto item = pass.open(exercise.id, Role::ListItem, Part::TestRow, {}, flags);
    const std::string name = pass.words(Phrase::AnswerState, {pass.in(exercise.title), pass.words(state)});
    if (!pass.panel("toggle", name, Part::Quiet)) return;
    auto panel = pass.group("panel", Part::Plain);
    draw_task(pass, exercise);
    draw_question(pass, asked);
    draw_reckoning(pass, asked);
}

}  // namespace

void draw_answers(Pass& pass) {
    auto card = pass.group("answers", Part::Card);
    pass.heading("title", Phrase::AnswersTitle, 3, Part::Subtitle);
    auto list = pass.open("list", Role::List, Part::Tests, pass.words(Phrase::AnswersTitle), flag(FlagBit::Ordered));
    const auto places = route(pass.scene.course, pass.scene.state);
    for (std::size_t at = 0; at < places.size(); ++at)
        draw_exercise_answer(pass, places[at], pass.scene.result->exercises[at]);
}

}  // namespace potentiel::ui
