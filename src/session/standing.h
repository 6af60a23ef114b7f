#pragma once
#include <vector>

#include "scoring/score.h"
#include "session/course.h"
#include "session/state.h"

// Where a session stands: which exercises are to be done, and what was made of each.

namespace potentiel {

// The exercises that this candidate is to do, as indices in order: those whose section is open as things stand.
std::vector<std::size_t> route(const Course& course, const State& state);

enum class Status {
    Answered,
    Skipped,     // seen, and left without an answer
    NotReached,  // never seen
    NotJudged,   // a program that no engine has run as it stands: there is nothing to tell whether it is right
};
Status status_of(const Exercise& exercise, const Progress& progress);

bool has_basis(const Course& course, const Exercise& exercise, Basis basis);

// What the answer is worth by its kind's score. Not answered is 0 where something is demonstrated; nothing is said where there
// is no key, or no engine has run the program.
Score worth(const Course& course, const State& state, std::size_t index);

// What the answer counts: its worth, less what hints and further attempts cost.
Score standing(const Course& course, const State& state, std::size_t index);

// The response as JSON, to compare it with another.
std::string print_response(const Response& response);

// How often the answer to an exercise may be checked before the end. Where the pack shows at once how it went, once at least.
int attempts_of(const Course& course, std::size_t index);

// How often the answer was tried, for exercises with attempts: once at least.
int tries(const Progress& progress);

// Whether the answer may be checked now.
bool can_check(const Course& course, std::size_t index, const Progress& progress);

}  // namespace potentiel
