#pragma once
#include <vector>

#include "scoring/score.h"
#include "session/course.h"
#include "session/state.h"

// State of a session: which exercises to do, and the status and score of each.

namespace potentiel {

// The exercises that this candidate is to do, as indices in order: those whose section is open at present.
std::vector<std::size_t> route(const Course& course, const State& state);

enum class Status {
    Answered,
    Skipped,     // seen, but left without an answer
    NotReached,  // never seen
    NotJudged,   // no engine has run the current program, so nobody can tell whether it is right
};
Status status_of(const Exercise& exercise, const Progress& progress);

bool has_basis(const Course& course, const Exercise& exercise, Basis basis);

// Score of the answer by its kind's function. An unanswered exercise is 0 if it demonstrates a skill. No score without
// a key, or if no engine has run the program.
Score answer_score(const Course& course, const State& state, std::size_t index);

// answer_score() minus the cost of hints and further attempts.
Score counted_score(const Course& course, const State& state, std::size_t index);

// The response as JSON, for comparing it with another.
std::string print_response(const Response& response);

// Number of times that the answer may be checked before the end. At least 1 if the pack shows results at once.
int attempts_of(const Course& course, std::size_t index);

// Number of attempts made, for exercises with attempts; at least 1.
int tries(const Progress& progress);

// Whether the answer may be checked now.
bool can_check(const Course& course, std::size_t index, const Progress& progress);

}  // namespace potentiel
