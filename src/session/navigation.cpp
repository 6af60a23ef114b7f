#include "session/navigation.h"

#include <algorithm>

#include "session/scores.h"

namespace potentiel {

std::optional<std::size_t> next_exercise(const Course& course, const State& state) {
    for (const std::size_t index : route(course, state)) {
        if (index > state.current) return index;
    }
    return {};
}

std::optional<std::size_t> next_section(const Course& course, const State& state) {
    for (const std::size_t index : route(course, state)) {
        if (index > state.current && &course.section_of(index) != &course.section_of(state.current)) return index;
    }
    return {};
}

std::vector<std::size_t> section_route(const Course& course, const State& state) {
    auto places = route(course, state);
    const Section& section = course.section_of(state.current);
    std::erase_if(places, [&](std::size_t index) { return &course.section_of(index) != &section; });
    return places;
}

std::vector<std::size_t> reachable(const Course& course, const State& state) {
    std::vector<std::size_t> places;
    if (state.phase == Phase::Closed) {
        if (const auto next = next_section(course, state)) places.push_back(*next);
        return places;
    }
    switch (course.pack().navigation) {
        case Navigation::Free:
            return route(course, state);
        case Navigation::Sections:
            if (state.sections[course.section_index(state.current)].closed) return places;
            return section_route(course, state);
        case Navigation::Forward:
            if (const auto next = next_exercise(course, state)) places.push_back(*next);
            return places;
    }
    return places;
}

bool can_review(const Course& course, const State& state) {
    if (state.phase != Phase::Exercise) return state.phase == Phase::Review;
    return course.pack().navigation != Navigation::Forward || !next_exercise(course, state);
}

bool reviews_section(const Course& course, const State& state) {
    return course.pack().navigation == Navigation::Sections && next_section(course, state).has_value();
}

}  // namespace potentiel
