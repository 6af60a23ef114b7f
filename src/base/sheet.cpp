#include "base/sheet.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace potentiel {

std::string cell_address(std::size_t column, std::size_t row) {
    return static_cast<char>('a' + column) + std::to_string(row + 1);
}

void Sheet::set_empty(const std::string& address) { cells_[address] = {.empty = true}; }

void Sheet::set_text(const std::string& address) { cells_[address] = {.value = {.fault = FormulaFault::Text}}; }

void Sheet::set_number(const std::string& address, double number) { cells_[address] = {.value = {.number = number}}; }

void Sheet::set_formula(const std::string& address, std::string formula) {
    cells_[address] = {.formula = std::move(formula), .settled = false};
}

const FormulaValue& Sheet::value(const std::string& address) {
    assert(cells_.contains(address));
    settle(address);
    return cells_[address].value;
}

// Evaluates cells without recursion: a formula that meets an unsettled cell waits for it and is then evaluated again.
// Every round settles a cell or adds one that waits, so there are at most two rounds per cell.
void Sheet::settle(const std::string& address) {
    std::vector<std::string> waiting{address};
    while (!waiting.empty()) {
        Cell& cell = cells_[waiting.back()];
        if (!cell.settled) {
            std::string unsettled;
            FormulaValue value = evaluate(cell.formula, unsettled);
            if (unsettled.empty()) {
                cell.value = std::move(value);
                cell.settled = true;
            } else if (std::find(waiting.begin(), waiting.end(), unsettled) == waiting.end()) {
                waiting.push_back(unsettled);
                continue;
            } else {
                cells_[unsettled].value = {.fault = FormulaFault::Cycle, .about = unsettled};
                cells_[unsettled].settled = true;
                continue;
            }
        }
        waiting.pop_back();
    }
}

// Sets `unsettled` to the name of the first operand without a value yet, if there is one.
FormulaValue Sheet::evaluate(const std::string& formula, std::string& unsettled) const {
    const auto operand = [&](const std::string& name) -> Operand {
        const auto found = cells_.find(name);
        if (found == cells_.end()) return {.fault = FormulaFault::Name};
        const Cell& cell = found->second;
        if (!cell.settled && unsettled.empty()) unsettled = name;
        return {cell.value.number, cell.value.fault, cell.empty};
    };
    return evaluate_formula(formula, operand, thousands_);
}

}  // namespace potentiel
