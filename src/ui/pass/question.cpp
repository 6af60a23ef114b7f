#include "ui/pass/question.h"

namespace potentiel::ui {

Asked answered(const Course& course, const State& state, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = state.exercises[index];
    Asked asked{.exercise = exercise, .progress = progress, .mode = Mode::Feedback, .key = course.key_of(index)};
    // Statements of candidates about themselves are neither right nor wrong.
    if (!has_basis(course, exercise, Basis::Demonstrated)) return asked;
    const Score score = answer_score(course, state, index);
    asked.score = score.value.value_or(-1);
    asked.how = score.how;
    asked.counted = counted_score(course, state, index).value.value_or(-1);
    return asked;
}

}  // namespace potentiel::ui
