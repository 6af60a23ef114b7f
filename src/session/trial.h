#pragma once
#include <optional>
#include <string>

#include "base/checked.h"
#include "session/course.h"
#include "session/run_code.h"
#include "session/state.h"

// A trial runs the candidate's program with an input of the candidate's own. It is kept in the transcript, and changes
// nothing else. The host runs it as any program, under the same limits.

namespace potentiel {

inline constexpr int trial_run = 0;  // the number of a trial as a run: runs are numbered from 1

// Whether the exercise has a program to try. Pages have their preview, and tests have no input.
bool can_try(const Exercise& exercise);

// The request to try the program of exercise `index`, for which can_try().
RunCode try_code(const Course& course, const State& state, std::size_t index, const std::string& input);

// What is kept of a trial: an outcome that is too long is cut.
Tried keep_trial(const Course& course, const State& state, const std::string& input, const Ran& ran);

// Refuses a trial that keep_trial() would not make.
std::optional<Problem> check_trial(const Tried& tried);

}  // namespace potentiel
