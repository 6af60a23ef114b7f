#include "ui/pass/amount.h"

#include "base/notation.h"
#include "base/utf8.h"

namespace potentiel::ui {
namespace {

// Puts a sign between the thousands.
std::string grouped(std::string_view digits, std::string_view sign) {
    std::string result;
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index > 0 && (digits.size() - index) % 3 == 0) result += sign;
        result += digits[index];
    }
    return result;
}

// Pads with zeros: "5" with three significant figures becomes "5.00".
std::string with_figures(std::string text, int figures) {
    const std::size_t power = std::min(text.find('e'), text.size());
    const std::size_t first = text.find_first_of("123456789");
    if (first >= power) return text;
    const bool whole = text.find('.') == std::string::npos;
    const auto shown = static_cast<int>(power - first) - (text.find('.', first) != std::string::npos);
    if (shown >= figures) return text;
    return text.insert(power, (whole ? "." : "") + std::string(static_cast<std::size_t>(figures - shown), '0'));
}

}  // namespace

std::string decimal_words(const Words& words, const Decimal& number, int figures) {
    const bool commas = thousands_sign(words.asked()) == ',';
    const std::string text = with_figures(text_of(absolute(number)), figures);
    const std::size_t power = std::min(text.find('e'), text.size());
    const std::size_t point = std::min(text.find('.'), power);
    std::string result = number.negative ? "\u2212" : "";
    result += grouped(std::string_view(text).substr(0, point), commas ? "," : "\u202F");
    if (point < power) result += decimal_sign(words.asked()) + text.substr(point + 1, power - point - 1);
    if (power < text.size()) result += "\u00A0×\u00A010^" + text.substr(power + 1);
    return words.spoken().in_digits(result);
}

std::string amount_words(const Words& words, const Decimal& number, std::string_view unit, int figures) {
    std::string result = decimal_words(words, number, figures);
    if (unit.empty()) return result;
    const std::string_view sign = unit.substr(0, byte_of_code_point(unit, 1));
    const bool close = words.known() && words.spoken().close.find(sign) != std::string::npos;
    if (!close) result += "\u00A0";
    return result.append(unit);
}

std::string amount_words(const Words& words, int number, std::string_view unit) {
    const auto decimal = read_decimal(std::to_string(number));
    return amount_words(words, decimal.value_or(Decimal()), unit);
}

std::string unit_of_value(const NumberKey& key, std::string_view shown) {
    for (const NumberKey::Unit& one : key.units)
        if (read_decimal(one.factor) == Decimal{"1"}) return one.unit;
    return std::string(shown);
}

std::string answer_words(const Words& words, const NumberKey& key, std::string_view shown) {
    const Decimal exact = read_decimal(key.value).value_or(Decimal());
    const Decimal value = key.figures > 0 ? rounded(exact, key.figures) : exact;
    return amount_words(words, value, unit_of_value(key, shown), key.figures);
}

}  // namespace potentiel::ui
