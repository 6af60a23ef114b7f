#include "ui/kinds/amount.h"

#include "base/notation.h"

namespace potentiel::ui {
namespace {

// With a sign between the thousands.
std::string grouped(std::string_view digits, std::string_view sign) {
    std::string result;
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index > 0 && (digits.size() - index) % 3 == 0) result += sign;
        result += digits[index];
    }
    return result;
}

}  // namespace

std::string decimal_words(std::string_view language, const Decimal& number) {
    const bool commas = thousands_sign(language) == ',';
    const std::string text = text_of(absolute(number));
    const std::size_t power = std::min(text.find('e'), text.size());
    const std::size_t point = std::min(text.find('.'), power);
    std::string result = number.negative ? "\u2212" : "";
    result += grouped(std::string_view(text).substr(0, point), commas ? "," : "\u202F");
    if (point < power) result += decimal_sign(language) + text.substr(point + 1, power - point - 1);
    if (power < text.size()) result += "\u00A0×\u00A010^" + text.substr(power + 1);
    return result;
}

std::string amount_words(std::string_view language, const Decimal& number, std::string_view unit) {
    std::string result = decimal_words(language, number);
    if (unit.empty()) return result;
    // In English, signs such as % and ° follow the number at once.
    const bool beside = language.starts_with("en") && (unit == "%" || unit.starts_with("°"));
    if (!beside) result += "\u00A0";
    return result.append(unit);
}

std::string amount_words(std::string_view language, int number, std::string_view unit) {
    const auto decimal = read_decimal(std::to_string(number));
    return amount_words(language, decimal.value_or(Decimal()), unit);
}

}  // namespace potentiel::ui
