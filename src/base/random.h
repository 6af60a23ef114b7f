#pragma once
#include <cstdint>
#include <string_view>

namespace potentiel {

// FNV-1a, 32 bits (Fowler, Noll, Vo): for ids and seeds, not for secrets.
constexpr std::uint32_t hash_text(std::string_view text, std::uint32_t start = 2166136261u) {
    std::uint32_t hash = start;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, which the distributions of the standard
// library do not guarantee.
class Random {
public:
    explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

    constexpr std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    // 0 … bound - 1; bound > 0. Lemire's multiplication: its bias (bound / 2^32) does not matter for shuffling.
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

private:
    std::uint64_t state_;
};

}  // namespace potentiel
