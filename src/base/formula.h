#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace potentiel {

// Why a formula has no value.
enum class FormulaFault {
    None,
    Syntax,        // something is missing, or there too much
    Deep,          // too many parentheses within each other
    Name,          // nothing is called so
    Function,      // no function is called so
    Arguments,     // not as many values as the function takes
    Text,          // a text where a number is needed
    ZeroDivision,
    Power,         // of an exponent that is not whole, or too large
    Large,         // beyond 10^15
    Cycle,         // a cell that needs its own value
};

// What a name stands for: a number, nothing, or why there is no number.
struct Operand {
    double number = 0;
    FormulaFault fault = FormulaFault::None;
    bool empty = false;  // an empty cell, which counts as 0 where it stands alone and not at all in a range
};

// Asked with the name in small letters.
using Names = std::function<Operand(const std::string& name)>;

struct FormulaValue {
    double number = 0;
    FormulaFault fault = FormulaFault::None;
    std::size_t position = 0;  // of the fault: the byte at which its cause begins
    std::string about = {};  // the name or sign that is its cause, as it was written; empty at the end of the formula
    int names = 0;  // how often the formula asks for one

    explicit operator bool() const { return fault == FormulaFault::None; }
};

inline constexpr double largest_number = 1e15;

// The value of a formula as spreadsheets write it, without its "=":
//   + - * / ^ %, comparisons (1 or 0), parentheses, names such as b2, $b$2 and tax_rate,
//   SUM AVERAGE MIN MAX COUNT ROUND IF ABS MOD INT or SOMME MOYENNE MIN MAX NB ARRONDI SI ABS MOD ENT, ranges a1:b3 within.
// Arguments stand between semicolons, or between commas if there is no semicolon. Elsewhere a comma is a decimal one, and so
// it is between digits in a function called by its French name, and where a language has it between thousands, before three
// digits, it stands there: `thousands` is that sign.
// As in spreadsheets, a sign binds more closely than ^: -2^2 is 4. Only + - * / and comparisons of doubles, which are the same on
// every machine.
FormulaValue evaluate_formula(std::string_view formula, const Names& names, char thousands = 0);

// With so many decimals, a half away from zero; what lies below a half by no more than the error of a double counts as a half.
// Precondition: at most largest_number, 0..9 decimals; fewer are written of numbers so large that a double has no more.
std::string print_number(double number, int decimals, char separator);

// The same without zeros at the end.
std::string print_short_number(double number, int decimals, char separator);

double round_number(double number, int decimals);

}  // namespace potentiel
