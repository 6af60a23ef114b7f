#pragma once
#include <map>
#include <string>

#include "base/formula.h"

namespace potentiel {

// Address of a cell counted from 0: "a1" at the top left. Precondition: column < 26.
std::string cell_address(std::size_t column, std::size_t row);

// Cells with numbers, texts and formulas; evaluates the formulas.
class Sheet {
public:
    // `thousands`: see evaluate_formula().
    explicit Sheet(char thousands = 0) : thousands_(thousands) {}

    void set_empty(const std::string& address);
    void set_text(const std::string& address);
    void set_number(const std::string& address, double number);
    void set_formula(const std::string& address, std::string formula);  // without its "="

    // Precondition: the cell exists. A text has the fault FormulaFault::Text.
    const FormulaValue& value(const std::string& address);

private:
    struct Cell {
        FormulaValue value = {};
        std::string formula = {};
        bool empty = false;
        bool settled = true;  // its value is known
    };

    void settle(const std::string& address);
    FormulaValue evaluate(const std::string& formula, std::string& unsettled) const;

    char thousands_;
    std::map<std::string, Cell> cells_;
};

}  // namespace potentiel
