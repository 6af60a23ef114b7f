#include "scoring/table_sheet.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/notation.h"
#include "base/signs.h"
#include "scoring/typed.h"

namespace potentiel {
namespace {

constexpr int most_digits = 15;  // that a double holds exactly

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
    // What no formula could come to is no number to formulas either.
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

// What a formula comes to, as text: nine decimals leave out the errors of doubles.
std::string written(double number) { return print_number(number, 9, '.'); }

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
    if (!is_formula(text)) return !cell.formula && number_is_right(key.number, text, language);
    const FormulaValue& value = sheet.value(key.cell);
    if (!value || (cell.formula && value.names == 0)) return false;
    NumberKey bare = key.number;  // a formula has neither units nor figures
    bare.units.clear();
    bare.figures = 0;
    return number_is_right(bare, written(value.number), {});
}

}  // namespace potentiel
