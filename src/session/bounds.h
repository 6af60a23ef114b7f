#pragma once
#include <cstdint>
#include <string_view>

#include "base/random.h"

// What a session may be, so that whoever checks a result can sign, read and repeat all of it.

namespace potentiel {

inline constexpr std::size_t longest_nonce = 4000;  // code points; the same for an audience

// Milliseconds: any sum of the two is a time that can be written (before the year 10000).
inline constexpr std::int64_t latest_start = 250'000'000'000'000;
inline constexpr std::int64_t longest_session = 1'000'000'000'000;

// How often a candidate may have code run: whoever checks a result runs it all again. The runs at the end come on top.
inline constexpr int most_runs = 1000;

inline constexpr std::size_t most_programs = 64'000'000;  // bytes of all that was run

// The seed of a session that has a nonce: the platform's, so that nobody can go through draws until an easy one comes.
constexpr std::uint32_t seed_from(std::string_view nonce, std::string_view pack) {
    return hash_text(nonce, hash_text(pack));
}

}  // namespace potentiel
