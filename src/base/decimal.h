#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace potentiel {

// A decimal number, exactly: digits × 10^exponent. It has one form: digits neither begin nor end with 0, and zero has none
// and no sign. Sums and products are exact, whatever the size; nothing overflows.
struct Decimal {
    std::string digits;  // '0'..'9', the highest first
    int exponent = 0;
    bool negative = false;

    bool operator==(const Decimal&) const = default;
    std::strong_ordering operator<=>(const Decimal& other) const;
};

// The power of ten of a number that is read stays within this; so does what is reckoned with a few of them at hand.
inline constexpr int greatest_power = 99;

Decimal operator-(Decimal number);
Decimal operator+(const Decimal& one, const Decimal& other);
Decimal operator-(const Decimal& one, const Decimal& other);
Decimal operator*(const Decimal& one, const Decimal& other);
Decimal absolute(Decimal number);

// To so many significant figures, a half away from zero.
Decimal rounded(const Decimal& number, int figures);

// As "-1234.5"; with a power, "1.2e-7", where zeros would only be counted.
std::string text_of(const Decimal& number);

// A decimal as packs write it: "12", "-9.81", "6.02e23"; at most 40 digits.
std::optional<Decimal> read_decimal(std::string_view text);

// A number as people write it.
struct ReadNumber {
    Decimal value;
    // Significant figures. Zeros at the end of a whole number may count or not: "1200" has 2 to 4.
    int fewest_figures = 0;
    int most_figures = 0;
    std::string unit;  // what stands behind it, or a currency before it
    char doubtful = 0;  // a comma or a point that could as well set off what it does not: "1,234"; 0 for none
};

// Takes a sign, a decimal comma or point, thousands set off by spaces, apostrophes, or the mark that is not the decimal one
// ("1 234,5", "1'234.5", "1.234,5", "1,234.5", "1,23,456.5"), a power of ten ("1e-3", "1,2·10^3", "1.2×10³"), and a unit, with
// the digits, spaces, dashes and marks of whatever script: see base/signs.h.
// A mark that occurs once is the decimal one, but where it stands as the language has it between thousands: "1,234" is more
// than a thousand in English and little more than one elsewhere. To take it for both would count an answer as right that is a
// thousand times too small; so it is doubtful, and candidates are told how it is read.
std::optional<ReadNumber> read_number(std::string_view text, std::string_view language = {});

}  // namespace potentiel
