#include "session/timing.h"

#include <algorithm>

namespace potentiel {
namespace {

// How far the time between two events advances each clock.
struct Passed {
    std::int64_t test = 0, section = 0, exercise = 0;
};

Passed passed(const Course& course, const State& state, std::int64_t at) {
    const std::int64_t time = at - state.at;
    switch (state.phase) {
        case Phase::Exercise:
            return {time, time, time};
        case Phase::Review:
            // The review of a section counts as that section's time.
            return {time, course.pack().navigation == Navigation::Sections ? time : 0, 0};
        case Phase::Closed:
            return {time, 0, 0};
        case Phase::Break:
            return {std::max<std::int64_t>(0, time - state.break_left), 0, 0};
        case Phase::Welcome:
        case Phase::Finishing:
        case Phase::Finished:
            break;
    }
    return {};
}

std::int64_t shown_step(std::int64_t left) { return left > 120'000 ? 60'000 : left > 10'000 ? 10'000 : 1'000; }

std::int64_t until_shown_differently(std::int64_t left) {
    const std::int64_t step = shown_step(left);
    if (left <= 0) return 60'000 - (-left) % 60'000;
    return left % step == 0 ? step : left % step;
}

}  // namespace

std::int64_t allowed(int seconds, const State& state) {
    return static_cast<std::int64_t>(seconds) * 10 * (100 + state.start.extra_time);
}

void pass_time(const Course& course, State& state, std::int64_t at) {
    const Passed more = passed(course, state, at);
    if (state.phase == Phase::Break) state.break_left = break_left(state, at);
    state.spent += more.test;
    if (!state.exercises.empty()) {
        state.sections[course.section_index(state.current)].spent += more.section;
        state.exercises[state.current].spent += more.exercise;
    }
    state.at = at;
}

std::vector<Clock> clocks(const Course& course, const State& state, std::int64_t at) {
    std::vector<Clock> running;
    if (state.exercises.empty() || state.phase == Phase::Finishing || state.phase == Phase::Finished) return running;
    const Passed more = passed(course, state, at);
    const auto add = [&](Scope scope, const Id& id, const TimeLimit& limit, std::int64_t spent) {
        if (limit.seconds > 0) running.push_back({scope, id, &limit, allowed(limit.seconds, state) - spent});
    };
    add(Scope::Test, {}, course.pack().time, state.spent + more.test);
    const bool in_review = state.phase == Phase::Review && course.pack().navigation == Navigation::Sections;
    if (state.phase == Phase::Exercise || in_review) {
        const Section& section = course.section_of(state.current);
        add(Scope::Section, section.id, section.time,
            state.sections[course.section_index(state.current)].spent + more.section);
    }
    if (state.phase == Phase::Exercise) {
        const Exercise& exercise = course.exercise(state.current);
        add(Scope::Exercise, exercise.id, exercise.time, state.exercises[state.current].spent + more.exercise);
    }
    return running;
}

std::vector<Clock> run_out(const Course& course, const State& state, std::int64_t at) {
    auto running = clocks(course, state, at);
    std::erase_if(running, [&](const Clock& clock) { return clock.left > 0 || time_up(course, state, clock.scope); });
    return running;
}

std::int64_t break_left(const State& state, std::int64_t at) {
    return state.phase == Phase::Break ? std::max<std::int64_t>(0, state.break_left - (at - state.at)) : 0;
}

std::int64_t shown_time(std::int64_t left) {
    const std::int64_t step = shown_step(left);
    return left <= 0 ? 0 : (left + step - 1) / step * step;
}

std::optional<std::int64_t> next_change(const Course& course, const State& state, std::int64_t at) {
    std::optional<std::int64_t> soonest;
    const auto consider = [&](std::int64_t wait) {
        if (wait > 0 && (!soonest || wait < *soonest)) soonest = wait;
    };
    if (const std::int64_t left = break_left(state, at); left > 0) {
        consider(until_shown_differently(left));
        return soonest;  // the clocks are stopped
    }
    for (const Clock& clock : clocks(course, state, at)) {
        if (clock.left <= 0 && clock.limit->at_end != AtEnd::Note) continue;
        consider(until_shown_differently(clock.left));
        for (const int seconds : clock.limit->warnings)
            consider(clock.left - static_cast<std::int64_t>(seconds) * 1000);
    }
    return soonest;
}

std::vector<Overtime> overtime(const Course& course, const State& state) {
    std::vector<Overtime> over;
    const auto add = [&](Scope scope, const Id& id, const TimeLimit& limit, std::int64_t spent) {
        const std::int64_t time = spent - allowed(limit.seconds, state);
        if (limit.seconds > 0 && limit.at_end == AtEnd::Note && time > 0) over.push_back({scope, id, time});
    };
    add(Scope::Test, {}, course.pack().time, state.spent);
    for (std::size_t i = 0; i < state.sections.size(); ++i) {
        const Section& section = course.pack().sections[i];
        add(Scope::Section, section.id, section.time, state.sections[i].spent);
    }
    for (std::size_t i = 0; i < state.exercises.size(); ++i)
        add(Scope::Exercise, course.exercise(i).id, course.exercise(i).time, state.exercises[i].spent);
    return over;
}

}  // namespace potentiel
