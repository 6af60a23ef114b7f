#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace potentiel {

// Why a formula has no value.
enum class FormulaFault {
    None,
    Syntax,        // something is missing or superfluous
    Deep,          // parentheses nested too deeply
    Name,          // unknown name
    Function,      // unknown function
    Arguments,     // wrong arguments, or wrong number of them
    Text,          // a text where a number is needed
    ZeroDivision,
    Power,         // exponent not whole, or too large
    Large,         // beyond 10^15
    Cycle,         // a cell that depends on itself
};

// Value of a name: a number, nothing, or why there is no number.
struct Operand {
    double number = 0;
    FormulaFault fault = FormulaFault::None;
    bool empty = false;  // an empty cell, which counts as 0 on its own and is skipped in a range
};

// Called with the name in lower case.
using Names = std::function<Operand(const std::string& name)>;

struct FormulaValue {
    double number = 0;
    FormulaFault fault = FormulaFault::None;
    std::size_t position = 0;  // byte at which the cause of the fault begins
    std::string about = {};  // name or sign that causes the fault, as written; empty at the end of the formula
    int names = 0;  // number of names looked up

    explicit operator bool() const { return fault == FormulaFault::None; }
};

inline constexpr double largest_number = 1e15;

// Value of a formula in spreadsheet notation, without its "=":
//   + - * / ^ %, comparisons (1 or 0), parentheses, names such as b2, $b$2 and tax_rate,
//   SUM AVERAGE MIN MAX COUNT ROUND IF ABS MOD INT or SOMME MOYENNE MIN MAX NB ARRONDI SI ABS MOD ENT, ranges a1:b3 in
// them.
// Semicolons separate arguments; without a semicolon, commas do. Elsewhere a comma is a decimal mark, also between
// digits in a function called by its French name. `thousands` is the language's thousands separator: before three
// digits, it counts as one.
// As in spreadsheets, a sign binds more tightly than ^: -2^2 is 4. Uses only + - * / and comparisons of doubles, which
// are the same on every machine.
FormulaValue evaluate_formula(std::string_view formula, const Names& names, char thousands = 0);

// Writes that many decimals, rounding halves away from zero. A value below a half by no more than the error of a double
// counts as a half. Precondition: at most largest_number, 0..9 decimals. A number so large that a double has fewer
// decimals is written with fewer.
std::string print_number(double number, int decimals, char separator);

// Same, without trailing zeros.
std::string print_short_number(double number, int decimals, char separator);

double round_number(double number, int decimals);

}  // namespace potentiel
