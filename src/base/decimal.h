#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace potentiel {

// An exact decimal number: digits × 10^exponent. The form is unique: digits neither begin nor end with 0; zero has no
// digits and no sign. Sums and products are exact at any size and never overflow.
struct Decimal {
    std::string digits;  // '0'..'9', most significant first
    int exponent = 0;
    bool negative = false;

    bool operator==(const Decimal&) const = default;
    std::strong_ordering operator<=>(const Decimal& other) const;
};

// Largest power of ten that is read, of either sign. It keeps results computed from a few such numbers small.
inline constexpr int greatest_power = 99;

Decimal operator-(Decimal number);
Decimal operator+(const Decimal& one, const Decimal& other);
Decimal operator-(const Decimal& one, const Decimal& other);
Decimal operator*(const Decimal& one, const Decimal& other);
Decimal absolute(Decimal number);

// Rounds to that many significant figures, halves away from zero.
Decimal rounded(const Decimal& number, int figures);

// Writes "-1234.5", or "1.2e-7" where plain notation needs too many zeros.
std::string text_of(const Decimal& number);

// Reads a decimal as packs write it: "12", "-9.81", "6.02e23"; at most 40 digits.
std::optional<Decimal> read_decimal(std::string_view text);

// A number as people write it.
struct ReadNumber {
    Decimal value;
    // Significant figures. Trailing zeros of a whole number may count or not: "1200" has 2 to 4.
    int fewest_figures = 0;
    int most_figures = 0;
    std::string unit;  // text behind the number, or a currency before it
    char doubtful = 0;  // a comma or point that could be the decimal mark or separate thousands: "1,234"; 0 if none
};

// Accepts a sign, a decimal comma or point, thousands separated by spaces, apostrophes, or the mark that is not the
// decimal one ("1 234,5", "1'234.5", "1.234,5", "1,234.5", "1,23,456.5"), a power of ten ("1e-3", "1,2·10^3",
// "1.2×10³"), and a unit. Digits, spaces, dashes and marks may be of any script: see base/signs.h.
// A mark that occurs once is the decimal mark, unless it stands where the language separates thousands: "1,234" is more
// than a thousand in English and little more than one elsewhere. Accepting both readings would count an answer as right
// that is a thousand times too small. So the number is marked doubtful, and candidates are told how it is read.
std::optional<ReadNumber> read_number(std::string_view text, std::string_view language = {});

}  // namespace potentiel
