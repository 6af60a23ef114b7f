#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "session/course.h"
#include "session/run_code.h"
#include "session/state.h"

namespace potentiel {

struct Step {
    State state;
    std::optional<RunCode> run;  // a program that is to be run now
};

// The session's own course: the exercises dealt to the candidate; before the start, the whole pack.
inline const Course& course_of(const Course& course, const State& state) { return state.dealt ? *state.dealt : course; }

// The only function that changes a session. Refuses events that are impossible in `state`: an unknown exercise, a
// response that does not fit, time running backwards, an answer after the end.
Checked<Step> apply(const Course& course, State state, const Event& event);

// Order in which options are shown: a permutation of 0 … count - 1 from the session's seed.
std::vector<std::size_t> shown_order(const State& state, const Id& exercise, std::size_t count, Shuffle shuffle);

}  // namespace potentiel
