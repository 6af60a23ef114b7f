#include "base/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/signs.h"
#include "base/utf8.h"

namespace potentiel {
namespace {

constexpr int deepest = 64;
constexpr int largest_exponent = 64;
constexpr std::size_t largest_range = 1000;  // cells
constexpr int most_digits = 15;              // exact in a double

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '$'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

double power_of_ten(int exponent) {
    double power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

enum class Function { Sum, Average, Least, Greatest, Count, Round, If, Absolute, Modulo, Whole };

struct FunctionRow {
    std::string_view name;
    Function function;
    std::size_t least, most;  // arguments
    bool french = false;      // a comma in its parentheses is a decimal one, as in French spreadsheets
};

constexpr std::size_t any = 100;
constexpr auto functions = std::to_array<FunctionRow>({
    {"sum", Function::Sum, 1, any},
    {"somme", Function::Sum, 1, any, true},
    {"average", Function::Average, 1, any},
    {"moyenne", Function::Average, 1, any, true},
    {"min", Function::Least, 1, any},
    {"max", Function::Greatest, 1, any},
    {"count", Function::Count, 1, any},
    {"nb", Function::Count, 1, any, true},
    {"round", Function::Round, 1, 2},
    {"arrondi", Function::Round, 1, 2, true},
    {"if", Function::If, 2, 3},
    {"si", Function::If, 2, 3, true},
    {"abs", Function::Absolute, 1, 1},
    {"mod", Function::Modulo, 2, 2},
    {"int", Function::Whole, 1, 1},
    {"ent", Function::Whole, 1, 1, true},
});

// Column and row of a cell, counted from 0.
struct Address {
    std::size_t column, row;
};

std::optional<Address> read_address(const std::string& name) {
    if (name.size() < 2 || name.size() > 4 || !is_letter(name[0])) return std::nullopt;
    std::size_t row = 0;
    for (const char digit : name.substr(1)) {
        if (!is_digit(digit)) return std::nullopt;
        row = row * 10 + static_cast<std::size_t>(digit - '0');
    }
    if (row == 0) return std::nullopt;
    return Address{static_cast<std::size_t>(name[0] - 'a'), row - 1};
}

std::string write_address(const Address& cell) {
    return static_cast<char>('a' + cell.column) + std::to_string(cell.row + 1);
}

// A number, or why there is none and where the cause stands. Faults propagate through every operation, as in
// spreadsheets; a fault in the branch that IF does not choose is ignored.
struct Value {
    double number = 0;
    FormulaFault fault = FormulaFault::None;
    std::size_t from = 0, to = 0;  // bytes of the cause
    bool empty = false;  // value of an empty cell, not of an operation on one
};

struct Argument {
    std::vector<Operand> operands;  // one per cell of a range; otherwise one
    bool range = false;
    Value value;  // unless it is a range; then only its place
};

// Parses and evaluates in one pass, by recursive descent. The first syntax error ends it.
class Evaluation {
public:
    Evaluation(std::string text, const Names& names, char thousands)
        : text_(std::move(text)), names_(names), thousands_(thousands), semicolons_(text_.find(';') != text_.npos) {}

    FormulaValue run() {
        Value value = comparison();
        skip_spaces();
        if (!failed() && at_ < text_.size()) fail(FormulaFault::Syntax, at_, at_ + 1);
        if (failed()) value = failure_;
        FormulaValue result{value.number, value.fault, value.from, {}, asked_};
        if (value.fault != FormulaFault::None) {
            result.number = 0;
            result.about = text_.substr(value.from, value.to - value.from);
        }
        return result;
    }

private:
    // Parsing

    bool failed() const { return failure_.fault != FormulaFault::None; }

    // Extends the cause to the end of a UTF-8 character.
    Value fail(FormulaFault fault, std::size_t from, std::size_t to) {
        while (to < text_.size() && continues(text_[to])) ++to;
        if (!failed()) failure_ = {0, fault, std::min(from, text_.size()), std::min(to, text_.size())};
        at_ = text_.size();
        return failure_;
    }

    void skip_spaces() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }

    char next() {
        skip_spaces();
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    bool take(std::string_view sign) {
        skip_spaces();
        if (!std::string_view(text_).substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    Value comparison() {
        if (depth_ == deepest) return fail(FormulaFault::Deep, at_, at_ + 1);
        ++depth_;
        Value left = sum();
        for (;;) {
            const std::size_t from = at_;
            // Try the longer signs first.
            const bool unequal = take("<>"), at_most = !unequal && take("<="), at_least = !unequal && take(">=");
            const bool long_sign = unequal || at_most || at_least;
            const bool less = !long_sign && take("<"), more = !long_sign && take(">"), equal = !long_sign && take("=");
            if (!long_sign && !less && !more && !equal) break;
            const Value right = sum();
            const double a = left.number, b = right.number;
            const bool holds = (unequal && a != b) || ((at_most || less) && a < b) || ((at_least || more) && a > b) ||
                               ((at_most || at_least || equal) && a == b);
            left = joined(left, right, holds ? 1 : 0, from);
        }
        --depth_;
        return left;
    }

    Value sum() {
        Value left = product();
        for (;;) {
            const std::size_t from = at_;
            if (take("+")) {
                const Value right = product();
                left = joined(left, right, left.number + right.number, from);
            } else if (take("-")) {
                const Value right = product();
                left = joined(left, right, left.number - right.number, from);
            } else {
                return left;
            }
        }
    }

    Value product() {
        Value left = power();
        for (;;) {
            const std::size_t from = at_;
            if (take("*") || take("×")) {
                const Value right = power();
                left = joined(left, right, left.number * right.number, from);
            } else if (take("/") || take("÷")) {
                const Value right = power();
                left = divided(left, right, from);
            } else {
                return left;
            }
        }
    }

    Value power() {
        Value base = signed_value();
        for (std::size_t from = at_; take("^"); from = at_) {
            const Value exponent = signed_value();
            base = raised(base, exponent, from);
        }
        return base;
    }

    Value signed_value() {
        bool minus = false;
        for (;;) {
            if (take("-")) minus = !minus;
            else if (!take("+")) break;
        }
        Value value = percentage();
        if (minus) value.number = -value.number;
        return value;
    }

    Value percentage() {
        Value value = operand();
        while (take("%")) value.number /= 100;
        return value;
    }

    Value operand() {
        const char first = next();
        if (first == '(') return parenthesis();
        if (is_digit(first) || first == '.' || first == ',') return literal();
        if (is_letter(first) || first == '_' || first == '$') return name();
        return fail(FormulaFault::Syntax, at_, at_ + 1);
    }

    Value parenthesis() {
        take("(");
        const bool outer = arguments_;
        arguments_ = false;
        const Value value = comparison();
        arguments_ = outer;
        if (!take(")")) return fail(FormulaFault::Syntax, at_, at_ + 1);
        return value;
    }

    // Whether the sign here is a decimal mark.
    bool decimal_mark() const {
        if (at_ >= text_.size()) return false;
        return text_[at_] == '.' || (text_[at_] == ',' && (semicolons_ || !arguments_));
    }

    // Whether the sign here separates thousands: after `places` digits of a whole number, before exactly three.
    bool sets_off_thousands(int places) const {
        if (!decimal_mark() || text_[at_] != thousands_ || places < 1 || places > 3) return false;
        const std::string_view digits = std::string_view(text_).substr(at_ + 1, 4);
        return digits.size() >= 3 && std::find_if_not(digits.begin(), digits.end(), is_digit) - digits.begin() == 3;
    }

    Value literal() {
        const std::size_t from = at_;
        double number = 0;
        int digits = 0, decimals = 0;
        const auto read = [&](int& places) {
            for (; at_ < text_.size() && is_digit(text_[at_]); ++at_, ++places) {
                number = number * 10 + (text_[at_] - '0');
                if (number > 0) ++digits;
            }
        };
        int whole = 0;
        read(whole);
        for (int places = whole; number > 0 && sets_off_thousands(places); whole += places) {
            ++at_;
            places = 0;
            read(places);
        }
        if (decimal_mark()) {
            ++at_;
            read(decimals);
        }
        if (whole + decimals == 0) return fail(FormulaFault::Syntax, from, from + 1);
        if (digits > most_digits || decimals > most_digits) return fail(FormulaFault::Large, from, at_);
        return {number / power_of_ten(decimals), FormulaFault::None, from, at_};
    }

    std::string read_name() {
        std::string name;
        for (; at_ < text_.size() && is_name(text_[at_]); ++at_)
            if (text_[at_] != '$') name += small(text_[at_]);
        return name;
    }

    Value name() {
        const std::size_t from = at_;
        const std::string read = read_name();
        const std::size_t to = at_;
        if (next() == '(') return call(read, from, to);
        const Operand found = ask(read);
        return {found.number, found.fault, from, to, found.empty};
    }

    Operand ask(const std::string& name) {
        ++asked_;
        return names_(name);
    }

    // Functions

    Value call(const std::string& name, std::size_t from, std::size_t to) {
        const auto row =
            std::find_if(functions.begin(), functions.end(), [&](const FunctionRow& one) { return one.name == name; });
        if (row == functions.end()) return fail(FormulaFault::Function, from, to);
        take("(");
        const bool outer = arguments_;
        arguments_ = !row->french;
        std::vector<Argument> given;
        if (next() != ')') {
            do given.push_back(argument());
            while (!failed() && take(semicolons_ ? ";" : ","));
        }
        arguments_ = outer;
        if (!take(")")) return fail(FormulaFault::Syntax, at_, at_ + 1);
        if (given.size() < row->least || given.size() > row->most) return fail(FormulaFault::Arguments, from, to);
        Value value = result(row->function, given, from, to);
        return bounded(value, from, to);
    }

    Argument argument() {
        next();
        const std::size_t from = at_;
        if (auto range = read_range()) return std::move(*range);
        at_ = from;
        Argument one;
        one.value = comparison();
        one.operands.push_back({one.value.number, one.value.fault, one.value.empty});
        return one;
    }

    std::optional<Argument> read_range() {
        const std::size_t from = at_;
        if (!is_letter(next()) && next() != '$') return std::nullopt;
        const auto one = read_address(read_name());
        if (!one || !take(":")) return std::nullopt;
        next();
        const auto other = read_address(read_name());
        Argument range{{}, true, {}};
        if (!other) {
            range.value = fail(FormulaFault::Syntax, at_, at_ + 1);
            return range;
        }
        const auto [left, right] = std::minmax(one->column, other->column);
        const auto [top, bottom] = std::minmax(one->row, other->row);
        if ((right - left + 1) * (bottom - top + 1) > largest_range) {
            range.value = fail(FormulaFault::Name, from, at_);
            return range;
        }
        range.value.from = from;
        range.value.to = at_;
        for (std::size_t row = top; row <= bottom; ++row)
            for (std::size_t column = left; column <= right; ++column)
                range.operands.push_back(ask(write_address({column, row})));
        return range;
    }

    Value result(Function function, const std::vector<Argument>& given, std::size_t from, std::size_t to) {
        switch (function) {
            case Function::Sum:
            case Function::Average:
            case Function::Least:
            case Function::Greatest:
            case Function::Count:
                return aggregate(function, given, from, to);
            default:
                break;
        }
        for (const Argument& one : given)
            if (one.range) return {0, FormulaFault::Arguments, from, to};
        if (function == Function::If) return chosen(given, from, to);
        for (const Argument& one : given)
            if (one.value.fault != FormulaFault::None) return one.value;
        const double first = given[0].value.number, second = given.size() > 1 ? given[1].value.number : 0;
        Value value{0, FormulaFault::None, from, to};
        if (function == Function::Round) {
            if (second != std::floor(second) || second < -9 || second > 9)
                return {0, FormulaFault::Arguments, from, to};
            value.number = round_number(first, static_cast<int>(second));
        } else if (function == Function::Absolute) {
            value.number = first < 0 ? -first : first;
        } else if (function == Function::Whole) {
            value.number = std::floor(first);
        } else {
            if (second == 0) return {0, FormulaFault::ZeroDivision, from, to};
            value.number = first - second * std::floor(first / second);
        }
        return value;
    }

    static Value chosen(const std::vector<Argument>& given, std::size_t from, std::size_t to) {
        const Value& condition = given[0].value;
        if (condition.fault != FormulaFault::None || condition.number != 0)
            return condition.fault != FormulaFault::None ? condition : given[1].value;
        return given.size() > 2 ? given[2].value : Value{0, FormulaFault::None, from, to};
    }

    // Uses numbers only: skips empty cells and, within ranges, texts.
    static Value aggregate(Function function, const std::vector<Argument>& given, std::size_t from, std::size_t to) {
        double sum = 0, least = 0, greatest = 0;
        int count = 0;
        for (const Argument& one : given) {
            for (const Operand& operand : one.operands) {
                const bool text = operand.fault == FormulaFault::Text && (one.range || function == Function::Count);
                if (operand.empty || text) continue;
                if (operand.fault != FormulaFault::None) return {0, operand.fault, one.value.from, one.value.to};
                least = count == 0 ? operand.number : std::min(least, operand.number);
                greatest = count == 0 ? operand.number : std::max(greatest, operand.number);
                sum += operand.number;
                ++count;
            }
        }
        Value value{0, FormulaFault::None, from, to};
        if (function == Function::Count) value.number = count;
        if (function == Function::Sum) value.number = sum;
        if (function == Function::Least) value.number = least;
        if (function == Function::Greatest) value.number = greatest;
        if (function != Function::Average) return value;
        if (count == 0) return {0, FormulaFault::ZeroDivision, from, to};
        value.number = sum / count;
        return value;
    }

    // Operations

    static Value bounded(Value value, std::size_t from, std::size_t to) {
        // Written so that NaN is refused, too.
        const bool fits = value.number >= -largest_number && value.number <= largest_number;
        if (value.fault == FormulaFault::None && !fits) return {0, FormulaFault::Large, from, to};
        return value;
    }

    // Result for both sides, or the first fault. A fault of the operation itself points at its sign.
    Value joined(const Value& left, const Value& right, double number, std::size_t sign) const {
        if (left.fault != FormulaFault::None) return left;
        if (right.fault != FormulaFault::None) return right;
        return bounded({number, FormulaFault::None, left.from, right.to}, sign, right.to);
    }

    Value divided(const Value& left, const Value& right, std::size_t sign) const {
        const bool sound = left.fault == FormulaFault::None && right.fault == FormulaFault::None;
        if (sound && right.number == 0) return {0, FormulaFault::ZeroDivision, right.from, right.to};
        return joined(left, right, sound ? left.number / right.number : 0, sign);
    }

    Value raised(const Value& base, const Value& exponent, std::size_t sign) const {
        const bool sound = base.fault == FormulaFault::None && exponent.fault == FormulaFault::None;
        if (!sound) return joined(base, exponent, 0, sign);
        const double whole = std::floor(exponent.number);
        if (whole != exponent.number || whole > largest_exponent || whole < -largest_exponent)
            return {0, FormulaFault::Power, exponent.from, exponent.to};
        if (base.number == 0 && whole < 0) return {0, FormulaFault::ZeroDivision, base.from, base.to};
        double number = 1;
        for (int times = static_cast<int>(whole < 0 ? -whole : whole); times > 0; --times) number *= base.number;
        return joined(base, exponent, whole < 0 ? 1 / number : number, sign);
    }

    const std::string text_;
    const Names& names_;
    const char thousands_;
    const bool semicolons_;
    bool arguments_ = false;  // directly inside a call whose arguments commas may separate
    std::size_t at_ = 0;
    int depth_ = 0, asked_ = 0;
    Value failure_;
};

// Replaces signs by those of the keyboard, and letters that look like a Latin cell name ("В2" in Cyrillic) by Latin
// ones.
std::string latin_signs(std::string_view formula) {
    constexpr std::u32string_view alike = U"АВСЕНІКМОРТХΑΒΕΗΙΚΜΝΟΡΤΧ\u066B", latin = U"ABCEHIKMOPTXABEHIKMNOPTX.";
    const std::string plain = plain_signs(formula);
    std::string result;
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t sign = next_code_point(plain, at);
        const std::size_t place = alike.find(sign);
        append_code_point(result, place == std::u32string_view::npos ? sign : latin[place]);
    }
    return result;
}

// number × power, rounded to a whole number, halves up. Precondition: not negative.
double whole_part(double number, double power) {
    constexpr double error = 4e-16;  // of a double and of the product
    const double scaled = number * power;
    return std::floor(scaled + 0.5 + scaled * error);
}

constexpr double exact = 1e15;  // beyond, the error of a double would reach a half

}  // namespace

FormulaValue evaluate_formula(std::string_view formula, const Names& names, char thousands) {
    return Evaluation(latin_signs(formula), names, thousands).run();
}

double round_number(double number, int decimals) {
    const double size = number < 0 ? -number : number, power = power_of_ten(decimals < 0 ? -decimals : decimals);
    if (decimals >= 0 && size * power > exact) return number;
    const double rounded = decimals < 0 ? whole_part(size / power, 1) * power : whole_part(size, power) / power;
    return number < 0 ? -rounded : rounded;
}

std::string print_number(double number, int decimals, char separator) {
    const double size = number < 0 ? -number : number;
    while (decimals > 0 && size * power_of_ten(decimals) > exact) --decimals;
    const double whole = whole_part(size, power_of_ten(decimals));
    std::string text = std::to_string(static_cast<long long>(whole));
    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    if (places > 0) text.insert(text.size() - places, 1, separator);
    return (number < 0 && whole > 0 ? "-" : "") + text;
}

std::string print_short_number(double number, int decimals, char separator) {
    std::string text = print_number(number, decimals, separator);
    if (text.find(separator) == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == separator) text.pop_back();
    return text == "-0" ? "0" : text;
}

}  // namespace potentiel
