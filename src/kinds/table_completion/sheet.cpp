#include "kinds/table_completion/sheet.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/notation.h"
#include "base/signs.h"
#include "scoring/typed.h"

namespace potentiel {
namespace {

constexpr int most_digits = 15;  // exact in a double

std::string trimmed(const std::string& text) {
    const std::string plain = plain_signs(text);
    const std::size_t from = plain.find_first_not_of(" \t");
    return from == std::string::npos ? std::string() : plain.substr(from, plain.find_last_not_of(" \t") - from + 1);
}

double to_double(const Decimal& decimal) {
    const Decimal shorter = rounded(decimal, most_digits);
    double number = 0;
    for (const char digit : shorter.digits) number = number * 10 + (digit - '0');
    double power = 1;
    for (int times = std::abs(shorter.exponent); times > 0; --times) power *= 10;
    number = shorter.exponent < 0 ? number / power : number * power;
    return shorter.negative ? -number : number;
}

void set_number(Sheet& sheet, const std::string& address, const Decimal& decimal) {
    const double number = to_double(decimal);
    // A number beyond the range of formulas is treated as a text.
    if (number >= -largest_number && number <= largest_number) return sheet.set_number(address, number);
    sheet.set_text(address);
}

void set_typed(Sheet& sheet, const std::string& address, const std::string& text, std::string_view language) {
    if (text.empty()) return sheet.set_empty(address);
    if (text.front() == '=') return sheet.set_formula(address, text.substr(1));
    const auto number = read_number(text, language);
    if (number && number->unit.empty()) return set_number(sheet, address, number->value);
    sheet.set_text(address);
}

void set_given(Sheet& sheet, const std::string& address, const TableCompletion::Cell& cell) {
    if (const auto value = read_decimal(cell.value)) return set_number(sheet, address, *value);
    if (cell.text.by_language.empty()) return sheet.set_empty(address);
    sheet.set_text(address);
}

// Whether the formula's result is the value of the key. Rounding to nine decimals, or those of the key, hides the
// errors of doubles. If the key has more digits than a double, the last digit kept may be off by one.
bool comes_to(double number, NumberKey key) {
    const Decimal value = read_decimal(key.value).value_or(Decimal()), known = rounded(value, most_digits);
    const std::string text = print_number(number, std::max(9, -known.exponent), '.');
    key.units.clear();  // a formula has no unit and no significant figures
    key.figures = 0;
    key.value = text_of(known);
    if (known != value) {
        const int dropped = static_cast<int>(value.digits.size()) - most_digits;
        key.absolute = text_of(std::max(tolerance_of(key), Decimal{"1", value.exponent + dropped}));
    }
    return number_is_right(key, {}, text, {});
}

}  // namespace

bool is_formula(const std::string& text) { return trimmed(text).starts_with('='); }

Sheet filled_sheet(const TableCompletion::Spec& spec, const TableCompletion::Response& response) {
    Sheet sheet(thousands_sign(response.language));
    for (std::size_t row = 0; row < spec.rows.size(); ++row)
        for (std::size_t column = 0; column < spec.rows[row].cells.size(); ++column)
            set_given(sheet, cell_address(column, row), spec.rows[row].cells[column]);
    for (const TypedText& one : response.texts) set_typed(sheet, one.field, trimmed(one.text), response.language);
    return sheet;
}

const TableCompletion::Cell& cell_at(const TableCompletion::Spec& spec, const Id& address) {
    std::size_t row = 0;
    const auto column = static_cast<std::size_t>(address[0] - 'a');
    while (cell_address(column, row) != address) ++row;
    return spec.rows[row].cells[column];
}

bool cell_is_right(const TableCompletion::Cell& cell, const TableCompletion::CellKey& key, const std::string& text,
                   std::string_view language, Sheet& sheet) {
    if (key.number.value.empty()) return text_is_right(key.text, text);
    if (!is_formula(text)) return !cell.formula && number_is_right(key.number, cell.form, text, language);
    const FormulaValue& value = sheet.value(key.cell);
    if (!value || (cell.formula && value.names == 0)) return false;
    return comes_to(value.number, key.number);
}

}  // namespace potentiel
