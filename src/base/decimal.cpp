#include "base/decimal.h"

#include <algorithm>
#include <array>

#include "base/notation.h"
#include "base/signs.h"
#include "base/utf8.h"

namespace potentiel {
namespace {

// Normalizes to the one form of a Decimal.
Decimal decimal(std::string digits, int exponent, bool negative) {
    const std::size_t last = digits.find_last_not_of('0');
    if (last == std::string::npos) return {};
    exponent += static_cast<int>(digits.size() - last - 1);
    digits.resize(last + 1);
    digits.erase(0, digits.find_first_not_of('0'));
    return {std::move(digits), exponent, negative};
}

// Digits of both numbers, padded with zeros to the same exponent and the same length.
struct Aligned {
    std::string one, other;
    int exponent;
};
Aligned align(const Decimal& one, const Decimal& other) {
    const int exponent = std::min(one.exponent, other.exponent);
    const auto digits = [&](const Decimal& number) {
        return number.digits + std::string(static_cast<std::size_t>(number.exponent - exponent), '0');
    };
    Aligned both{digits(one), digits(other), exponent};
    const std::size_t length = std::max(both.one.size(), both.other.size());
    both.one.insert(0, length - both.one.size(), '0');
    both.other.insert(0, length - both.other.size(), '0');
    return both;
}

// Precondition: same length. Adds from the last digit on, with a carry.
std::string add(const std::string& one, const std::string& other) {
    std::string sum(one.size() + 1, '0');
    int carry = 0;
    for (std::size_t i = one.size(); i-- > 0;) {
        const int digit = (one[i] - '0') + (other[i] - '0') + carry;
        sum[i + 1] = static_cast<char>('0' + digit % 10);
        carry = digit / 10;
    }
    sum[0] = static_cast<char>('0' + carry);
    return sum;
}

// Precondition: same length, `one` not less than `other`.
std::string subtract(const std::string& one, const std::string& other) {
    std::string difference(one.size(), '0');
    int borrowed = 0;
    for (std::size_t i = one.size(); i-- > 0;) {
        const int digit = one[i] - other[i] - borrowed;
        borrowed = digit < 0;
        difference[i] = static_cast<char>('0' + digit + 10 * borrowed);
    }
    return difference;
}

}  // namespace

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    if (negative != other.negative) return other.negative <=> negative;
    const Aligned both = align(*this, other);
    return negative ? both.other <=> both.one : both.one <=> both.other;
}

Decimal operator-(Decimal number) {
    number.negative = !number.negative && !number.digits.empty();
    return number;
}

Decimal operator+(const Decimal& one, const Decimal& other) {
    const Aligned both = align(one, other);
    if (one.negative == other.negative) return decimal(add(both.one, both.other), both.exponent, one.negative);
    const bool larger = both.one >= both.other;
    return decimal(larger ? subtract(both.one, both.other) : subtract(both.other, both.one), both.exponent,
                   larger ? one.negative : other.negative);
}

Decimal operator-(const Decimal& one, const Decimal& other) { return one + -other; }

Decimal operator*(const Decimal& one, const Decimal& other) {
    std::string product(one.digits.size() + other.digits.size(), '0');
    for (std::size_t i = one.digits.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t j = other.digits.size(); j-- > 0;) {
            const int digit = (product[i + j + 1] - '0') + (one.digits[i] - '0') * (other.digits[j] - '0') + carry;
            product[i + j + 1] = static_cast<char>('0' + digit % 10);
            carry = digit / 10;
        }
        product[i] = static_cast<char>('0' + carry);
    }
    return decimal(std::move(product), one.exponent + other.exponent, one.negative != other.negative);
}

Decimal absolute(Decimal number) {
    number.negative = false;
    return number;
}

Decimal rounded(const Decimal& number, int figures) {
    const auto kept = static_cast<std::size_t>(std::max(figures, 1));
    if (number.digits.size() <= kept) return number;
    const int dropped = static_cast<int>(number.digits.size() - kept);
    const Decimal cut = decimal(number.digits.substr(0, kept), number.exponent + dropped, number.negative);
    if (number.digits[kept] < '5') return cut;
    return cut + Decimal{"1", number.exponent + dropped, number.negative};
}

std::string text_of(const Decimal& number) {
    constexpr int most_zeros = 6;  // zeros that a reader counts at a glance
    if (number.digits.empty()) return "0";
    std::string text = number.digits;
    const int length = static_cast<int>(text.size()), point = length + number.exponent;
    if (number.exponent > most_zeros || point < -most_zeros) {
        if (length > 1) text.insert(1, ".");
        text += "e" + std::to_string(point - 1);
    } else if (number.exponent >= 0) {
        text.append(static_cast<std::size_t>(number.exponent), '0');
    } else if (point > 0) {
        text.insert(static_cast<std::size_t>(point), ".");
    } else {
        text.insert(0, "0." + std::string(static_cast<std::size_t>(-point), '0'));
    }
    return number.negative ? "-" + text : text;
}

namespace {

constexpr std::size_t most_digits = 40;

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }
constexpr char32_t arabic_mark = 0x66B;  // always a decimal mark

bool is_space(char32_t code) { return code == ' ' || (code >= '\t' && code <= '\r'); }
bool is_apostrophe(char32_t code) { return code == '\''; }
bool is_mark(char32_t code) { return code == '.' || code == ',' || code == arabic_mark; }
bool is_currency(char32_t code) {
    constexpr std::u32string_view signs = U"$¢£¤¥֏؋৲৳฿៛﷼﹩￠￡￥￦";
    return (code >= 0x20A0 && code <= 0x20CF) || signs.find(code) != std::u32string_view::npos;
}
bool is_capital(char32_t code) { return code >= 'A' && code <= 'Z'; }
bool is_times(char32_t code) {
    return code == '*' || code == 'x' || code == 'X' || code == 0xB7 || code == 0xD7 || code == 0x22C5 ||
           code == 0x2219;
}

// Value of a superscript digit ⁰ ¹ ² …, else -1.
int superscript(char32_t code) {
    constexpr std::array<char32_t, 10> signs{0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    const auto found = std::find(signs.begin(), signs.end(), code);
    return found == signs.end() ? -1 : static_cast<int>(found - signs.begin());
}

// Reads a number from left to right.
class NumberReader {
public:
    NumberReader(std::string_view text, std::string_view language)
        : thousands_(static_cast<char32_t>(thousands_sign(language))) {
        for (std::size_t i = 0; i < text.size();) {
            const char32_t typed = next_code_point(text, i), plain = plain_sign(typed);
            if (plain == 0) continue;
            codes_.push_back(plain);
            typed_.push_back(typed);
        }
        while (!codes_.empty() && is_space(codes_.back())) codes_.pop_back();
        if (codes_.size() > 1 && codes_.back() == '.') codes_.pop_back();  // full stop that ends a sentence
    }

    std::optional<ReadNumber> read() {
        skip_spaces();
        const bool outside = sign();  // before the currency: "-$5"
        const std::string before = currency();
        const bool negative = outside || (!before.empty() && sign());
        if (!body()) return {};
        const int power = this->power().value_or(0);
        ReadNumber number{decimal(digits_, power - decimals_, negative), 0, 0, before, doubtful_};
        count_figures(number);
        skip_spaces();
        if (at_ < codes_.size() && !number.unit.empty()) return {};
        if (!unit(number.unit)) return {};
        if (std::abs(power) > greatest_power) return {};
        return number;
    }

private:
    char32_t now(std::size_t ahead = 0) const { return at_ + ahead < codes_.size() ? codes_[at_ + ahead] : 0; }
    void skip_spaces() {
        while (is_space(now())) ++at_;
    }

    // Takes a currency sign or the three capitals of an ISO 4217 code.
    std::string currency() {
        const bool name = is_capital(now()) && is_capital(now(1)) && is_capital(now(2)) &&
                          (is_space(now(3)) || is_digit(now(3)) || now(3) == '-');
        std::string sign;
        for (int letters = name ? 3 : is_currency(now()) ? 1 : 0; letters > 0; --letters)
            append_code_point(sign, typed_[at_++]);
        if (!sign.empty()) skip_spaces();
        return sign;
    }

    // Takes a sign, if there is one. True for a minus.
    bool sign() {
        const bool minus = now() == '-';
        if (minus || now() == '+') ++at_;
        if (minus) skip_spaces();
        return minus;
    }

    std::size_t run_of_digits() const {
        std::size_t length = 0;
        while (is_digit(now(length))) ++length;
        return length;
    }

    void take_digits(std::size_t count) {
        while (count-- > 0) digits_ += static_cast<char>(codes_[at_++]);
    }

    // Decimal mark: the last mark; 0 if it occurs more than once, because then it separates thousands. For a single
    // comma or point after one to three digits and before exactly three, the language decides.
    char32_t decimal_mark() {
        std::size_t commas = 0, points = 0, last_at = 0, i = at_;
        bool separated = false;
        char32_t last = 0;
        for (; i < codes_.size(); ++i) {
            const char32_t code = codes_[i];
            const bool within =
                i + 1 < codes_.size() && is_digit(codes_[i + 1]) && (is_space(code) || is_apostrophe(code));
            if (!is_digit(code) && !is_mark(code) && !within) break;
            separated |= within;
            if (!is_mark(code)) continue;
            if (code == arabic_mark) return code;
            ++(code == ',' ? commas : points);
            last = code;
            last_at = i;
        }
        if (last == 0 || (last == ',' ? commas : points) != 1) return 0;
        const std::size_t before = last_at - at_;
        const bool like_thousands =
            commas + points == 1 && !separated && before >= 1 && before <= 3 && codes_[at_] != '0' && i - last_at == 4;
        if (!like_thousands) return last;
        if (last == ',' || last == thousands_) doubtful_ = last == ',' ? ',' : '.';
        return last == thousands_ ? 0 : last;
    }

    bool is_separator(char32_t code, char32_t mark) const {
        return is_space(code) || is_apostrophe(code) || (is_mark(code) && code != mark);
    }

    // Takes the digits before the decimal mark. One separator throughout stands between groups of three; in India,
    // between groups of two and a last group of three.
    bool whole_part(char32_t mark) {
        std::size_t length = run_of_digits();
        const bool groups = length >= 1 && length <= 3;
        take_digits(length);
        const char32_t separator = now();
        bool pairs = length <= 2 && separator == ',';
        while (groups && is_separator(now(), mark) && is_digit(now(1))) {
            if (now() != separator) return false;
            ++at_;
            length = run_of_digits();
            const bool more = now(length) == separator && is_digit(now(length + 1));
            if (length != 3 && !(pairs && length == 2 && more)) return false;
            pairs = pairs && length == 2;
            take_digits(length);
        }
        return true;
    }

    bool body() {
        const char32_t mark = decimal_mark();
        if (!whole_part(mark)) return false;
        if (mark != 0 && now() == mark) {
            marked_ = true;
            ++at_;
            decimals_ = static_cast<int>(run_of_digits());
            take_digits(run_of_digits());
        }
        return !digits_.empty() && digits_.size() <= most_digits;
    }

    // Takes a power of ten if it is complete; otherwise leaves the text to the unit.
    std::optional<int> power() {
        const std::size_t begin = at_;
        if (const auto found = letter_power()) return found;
        at_ = begin;
        if (const auto found = power_of_ten()) return found;
        at_ = begin;
        return {};
    }

    std::optional<int> letter_power() {
        if (is_space(now()) && (now(1) == 'e' || now(1) == 'E')) ++at_;
        if (now() != 'e' && now() != 'E') return {};
        ++at_;
        return signed_digits();
    }

    std::optional<int> power_of_ten() {
        skip_spaces();
        if (!is_times(now())) return {};
        ++at_;
        skip_spaces();
        if (now() != '1' || now(1) != '0') return {};
        at_ += 2;
        if (now() != '^') return superscript_digits();
        ++at_;
        return signed_digits();
    }

    std::optional<int> signed_digits() {
        const bool negative = sign();
        const std::size_t length = run_of_digits();
        if (length == 0 || length > 3) return {};
        int value = 0;
        for (std::size_t i = 0; i < length; ++i) value = value * 10 + static_cast<int>(codes_[at_++] - '0');
        return negative ? -value : value;
    }

    std::optional<int> superscript_digits() {
        const bool negative = now() == 0x207B;  // ⁻
        if (negative) ++at_;
        int value = 0, length = 0;
        for (; superscript(now()) >= 0 && length < 3; ++length) value = value * 10 + superscript(codes_[at_++]);
        if (length == 0) return {};
        return negative ? -value : value;
    }

    void count_figures(ReadNumber& number) const {
        const std::size_t first = std::min(digits_.find_first_not_of('0'), digits_.size());
        number.most_figures = static_cast<int>(digits_.size() - first);
        const auto significant = static_cast<int>(number.value.digits.size());
        number.fewest_figures = marked_ ? number.most_figures : significant;
    }

    // Takes the rest as the unit. False if it is another number. A lone apostrophe means minutes or feet.
    bool unit(std::string& text) {
        const bool apart = is_apostrophe(now()) && at_ + 1 < codes_.size();
        if (is_digit(now()) || is_mark(now()) || apart || now() == '-' || now() == '+') return false;
        for (; at_ < codes_.size(); ++at_) append_code_point(text, typed_[at_]);
        return true;
    }

    const char32_t thousands_;
    std::u32string codes_, typed_;  // as plain keyboard signs, and as typed
    char doubtful_ = 0;
    std::size_t at_ = 0;
    std::string digits_;
    int decimals_ = 0;
    bool marked_ = false;
};

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
    const bool plain = text.find_first_not_of("0123456789.-eE+") == std::string_view::npos;
    if (!plain || std::count(text.begin(), text.end(), '.') > 1) return {};
    const auto number = read_number(text);
    return number && number->unit.empty() ? std::optional(number->value) : std::nullopt;
}

std::optional<ReadNumber> read_number(std::string_view text, std::string_view language) {
    return NumberReader(text, language).read();
}

}  // namespace potentiel
