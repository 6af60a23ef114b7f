#pragma once
#include <optional>
#include <vector>

#include "session/course.h"
#include "session/state.h"

// Where the candidate may go, by the pack's navigation. All take the course of the session: course_of().

namespace potentiel {

// The exercise after the current one on the route, in whatever section.
std::optional<std::size_t> next_exercise(const Course& course, const State& state);

// The first exercise behind the current one's section on the route.
std::optional<std::size_t> next_section(const Course& course, const State& state);

// The exercises of the current one's section on the route.
std::vector<std::size_t> section_route(const Course& course, const State& state);

// The exercises to which Go may lead now, in order.
std::vector<std::size_t> reachable(const Course& course, const State& state);

// Whether Go may lead to the review.
bool can_review(const Course& course, const State& state);

// Whether the review is of one section, which is closed with it, and not the last before the end.
bool reviews_section(const Course& course, const State& state);

}  // namespace potentiel
