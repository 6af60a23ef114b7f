#pragma once
#include <cstdint>
#include <string_view>

#include "base/random.h"

// Limits of a session, so that a verifier can sign, read and replay all of it.

namespace potentiel {

inline constexpr std::size_t longest_nonce = 4000;  // code points; the same for an audience

// Milliseconds. The sum of both is always a time that can be written (before the year 10000).
inline constexpr std::int64_t latest_start = 250'000'000'000'000;
inline constexpr std::int64_t longest_session = 1'000'000'000'000;

// Number of code runs allowed to a candidate: a verifier repeats them all. The runs at the end are extra.
inline constexpr int most_runs = 1000;

// Trials of an exercise, and what is kept of each: code points of its input, of its value and of its output.
inline constexpr int most_trials = 100;
inline constexpr std::size_t longest_trial = 2000;

inline constexpr std::size_t most_programs = 64'000'000;  // bytes of all programs run

// Seed of a session that has a nonce. It follows from the platform's nonce, so that nobody can retry until an easy draw
// comes.
constexpr std::uint32_t seed_from(std::string_view nonce, std::string_view pack) {
    return hash_text(nonce, hash_text(pack));
}

}  // namespace potentiel
