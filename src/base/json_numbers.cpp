#include "base/json_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace potentiel {
namespace {

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

std::optional<std::uint64_t> whole_number(std::string_view digits) {
    std::uint64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return {};
        const auto digit = static_cast<std::uint64_t>(c - '0');
        if (number > (most - digit) / 10) return {};
        number = number * 10 + digit;
    }
    return number;
}

// number × 10^exponent, in steps of powers that a double represents exactly.
double scaled(double number, int exponent) {
    constexpr int exact = 22;
    while (exponent != 0 && number != 0 && std::isfinite(number)) {
        const int step = std::clamp(exponent, -exact, exact);
        double power = 1;
        for (int i = 0; i < std::abs(step); ++i) power *= 10;
        number = step > 0 ? number * power : number / power;
        exponent -= step;
    }
    return number;
}

// Precondition: the parser has checked the grammar.
double fraction(std::string_view text) {
    constexpr int most_digits = 19;  // fit into 64 bits
    constexpr int far = 100'000;     // beyond any double
    std::uint64_t digits = 0;
    int count = 0, exponent = 0;
    bool behind_point = false;
    std::size_t at = 0;
    for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
        if (text[at] == '.') {
            behind_point = true;
        } else if (count < most_digits) {
            digits = digits * 10 + static_cast<std::uint64_t>(text[at] - '0');
            if (digits > 0) ++count;
            if (behind_point) --exponent;
        } else if (!behind_point) {
            ++exponent;
        }
    }
    if (at < text.size()) {
        const bool negative = text[++at] == '-';
        if (negative || text[at] == '+') ++at;
        int power = 0;
        for (; at < text.size(); ++at) power = std::min(far, power * 10 + (text[at] - '0'));
        exponent += negative ? -power : power;
    }
    return scaled(static_cast<double>(digits), exponent);
}

}  // namespace

bool JsonNumbers::RawNumber(const char* text, rapidjson::SizeType length, bool) {
    std::string_view unsigned_text(text, length);
    const bool negative = unsigned_text.starts_with('-');
    if (negative) unsigned_text.remove_prefix(1);
    constexpr std::uint64_t lowest = std::uint64_t{1} << 63;  // magnitude of the smallest int64
    if (const auto whole = whole_number(unsigned_text); whole && (!negative || *whole <= lowest))
        return negative ? document_.Int64(static_cast<std::int64_t>(~*whole + 1)) : document_.Uint64(*whole);
    const double number = fraction(unsigned_text);
    return std::isfinite(number) && document_.Double(negative ? -number : number);
}

}  // namespace potentiel
