#pragma once
#include <optional>
#include <vector>

#include "session/course.h"
#include "session/state.h"

// The clocks of a session. Times are milliseconds; `at` is the time since Start and never before the last event. All take
// the course of the session: course_of().

namespace potentiel {

// Counts the time from the last event to `at` on the clocks that run.
void pass_time(const Course& course, State& state, std::int64_t at);

// A time limit that counts at the moment.
struct Clock {
    Scope scope = Scope::Test;
    Id id;  // of the section or the exercise, "" for the test
    const TimeLimit* limit = nullptr;
    std::int64_t left = 0;  // below 0 when it is over
};

// Those of the moment: the test's, the section's, the exercise's.
std::vector<Clock> clocks(const Course& course, const State& state, std::int64_t at);

// Whether the session knows that the limit of the test, of the current section or of the current exercise has run out.
template <class AnyState>  // State or const State
auto& time_up(const Course& course, AnyState& state, Scope scope) {
    return scope == Scope::Test      ? state.time_up
           : scope == Scope::Section ? state.sections[course.section_index(state.current)].time_up
                                     : state.exercises[state.current].time_up;
}

// The limits that have run out at `at` and of which the session does not know yet.
std::vector<Clock> run_out(const Course& course, const State& state, std::int64_t at);

// How long the candidate has for what is limited, with extra time.
std::int64_t allowed(int seconds, const State& state);

// How much of the break under way is left, 0 when it is over.
std::int64_t break_left(const State& state, std::int64_t at);

// What is shown of a time that is left: whole minutes, in the last two tens of seconds, in the last ten each second. Rounded
// up, so that "0" is only said when nothing is left.
std::int64_t shown_time(std::int64_t left);

// In how many milliseconds after `at` a clock shows something else, warns or runs out; none if no clock runs.
std::optional<std::int64_t> next_change(const Course& course, const State& state, std::int64_t at);

// By how much a limit that is only noted was exceeded.
struct Overtime {
    Scope scope = Scope::Test;
    Id id = {};
    std::int64_t time = 0;
};
std::vector<Overtime> overtime(const Course& course, const State& state);

}  // namespace potentiel
