#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/checked.h"
#include "base/random.h"
#include "session/course.h"
#include "session/effect.h"
#include "session/state.h"

namespace potentiel {

using Effect = std::variant<RunCode, Complete>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

// What this session is about: what the candidate was dealt, before the start the whole pack.
inline const Course& course_of(const Course& course, const State& state) { return state.drawn ? *state.drawn : course; }

// The seed of a session that has a nonce: the platform's, so that nobody can go through draws until an easy one comes.
inline std::uint32_t seed_from(std::string_view nonce, std::string_view pack) {
    return hash_text(nonce, hash_text(pack));
}

inline constexpr std::size_t longest_nonce = 4000;  // code points; the same for an audience

// How often a candidate may have code run: whoever checks a result runs it all again. The runs at the end come on top.
inline constexpr int most_runs = 1000;

// The one function that changes a session. Refuses what can't happen in `state`: an unknown exercise, a response that
// does not fit, time running backwards, an answer after the end.
Checked<Step> apply(const Course& course, State state, const Event& event);

// The order in which options are shown: a permutation of 0 … count - 1 drawn from the session's seed.
std::vector<std::size_t> shown_order(const State& state, const Id& exercise, std::size_t count, Shuffle shuffle);

}  // namespace potentiel
