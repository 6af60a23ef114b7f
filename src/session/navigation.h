#pragma once
#include <optional>
#include <vector>

#include "session/course.h"
#include "session/state.h"

// Where the candidate may go, by the pack's navigation. All functions take the session's own course: course_of().

namespace potentiel {

// The next exercise on the route, in any section.
std::optional<std::size_t> next_exercise(const Course& course, const State& state);

// The first exercise on the route after the current section.
std::optional<std::size_t> next_section(const Course& course, const State& state);

// The exercises on the route in the current section.
std::vector<std::size_t> section_route(const Course& course, const State& state);

// The exercises that can be opened now, in order.
std::vector<std::size_t> reachable(const Course& course, const State& state);

// Whether the review can be opened now.
bool can_review(const Course& course, const State& state);

// Whether the review covers a single section that is closed with it, and more sections follow.
bool reviews_section(const Course& course, const State& state);

}  // namespace potentiel
