#pragma once
#include <optional>
#include <vector>

#include "session/course.h"
#include "session/state.h"

// Clocks of a session. Times are milliseconds; `at` is the time since the start and never before the last event. All
// functions take the session's own course: course_of().

namespace potentiel {

// Adds the time from the last event to `at` to the running clocks.
void pass_time(const Course& course, State& state, std::int64_t at);

// A time limit in force now.
struct Clock {
    Scope scope = Scope::Test;
    Id id;  // of the section or the exercise; "" for the test
    const TimeLimit* limit = nullptr;
    std::int64_t left = 0;  // 0 or less once it has run out
};

// The limits in force now: of the test, the section and the exercise.
std::vector<Clock> clocks(const Course& course, const State& state, std::int64_t at);

// Whether a TimeUp event for the test, the current section or the current exercise was recorded.
template <class AnyState>  // State or const State
auto& time_up(const Course& course, AnyState& state, Scope scope) {
    return scope == Scope::Test      ? state.time_up
           : scope == Scope::Section ? state.sections[course.section_index(state.current)].time_up
                                     : state.exercises[state.current].time_up;
}

// The limits that have run out at `at` without a TimeUp event yet.
std::vector<Clock> run_out(const Course& course, const State& state, std::int64_t at);

// Milliseconds allowed by a limit of that many seconds, with extra time.
std::int64_t allowed(int seconds, const State& state);

// Rest of the current break, 0 if it is over.
std::int64_t break_left(const State& state, std::int64_t at);

// Remaining time as shown: whole minutes; tens of seconds in the last two minutes; seconds in the last ten. Rounded up,
// so that "0" means that nothing is left.
std::int64_t shown_time(std::int64_t left);

// Milliseconds from `at` until a clock's display changes, warns or runs out; none if no clock runs.
std::optional<std::int64_t> next_change(const Course& course, const State& state, std::int64_t at);

// Time by which a limit that is only noted was exceeded.
struct Overtime {
    Scope scope = Scope::Test;
    Id id = {};
    std::int64_t time = 0;
};
std::vector<Overtime> overtime(const Course& course, const State& state);

}  // namespace potentiel
