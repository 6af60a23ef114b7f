#include "model/rules/rules.h"
#include "base/decimal.h"
#include "base/sheet.h"
#include "model/rules/typed_texts.h"

namespace potentiel {
namespace {

constexpr std::size_t most_entries = 60;

// Addresses of the entries, row by row.
std::vector<TextField> entries(const TableCompletion::Spec& spec) {
    std::vector<TextField> fields;
    for (std::size_t row = 0; row < spec.rows.size(); ++row)
        for (std::size_t column = 0; column < spec.rows[row].cells.size(); ++column)
            if (spec.rows[row].cells[column].entry)
                fields.push_back({cell_address(column, row), TableCompletion::maximum});
    return fields;
}

void check_cell(Checker& checker, const TableCompletion::Cell& cell, bool head) {
    checker.translated_if_any("text", cell.text);
    const bool blank = cell.text.by_language.empty() && cell.value.empty();
    checker.require(!cell.entry || blank, "an entry has neither text nor value");
    checker.require(!cell.entry || !head, "the first row holds the heads of the columns");
    if (cell.value.empty()) return;
    checker.at("value", [&] { checker.require(read_decimal(cell.value).has_value(), "a decimal expected"); });
    checker.at("text", [&] { checker.require(!cell.text.by_language.empty(), "a value that is not shown"); });
}

const TableCompletion::Cell& cell_of(const TableCompletion::Spec& spec, std::size_t entry) {
    const TableCompletion::Cell* found = nullptr;
    for (const TableCompletion::Row& row : spec.rows)
        for (const TableCompletion::Cell& cell : row.cells)
            if (cell.entry && entry-- == 0) found = &cell;
    return *found;
}

void check_cell_key(Checker& checker, const TextField& entry, const TableCompletion::Cell& cell,
                    const TableCompletion::CellKey& key) {
    checker.at("cell", [&] { checker.require(key.cell == entry.id, "the entries in their order expected"); });
    const bool is_text = !key.text.accepted.empty() || !key.text.pattern.empty();
    checker.require(!is_text || key.number.value.empty(), "either a text or a number");
    if (is_text) {
        checker.at("text", [&] { check_text_key(checker, key.text, entry.maximum); });
        checker.require(!cell.number && !cell.formula, "a number expected, as the exercise asks for one");
    } else {
        checker.at("number", [&] { check_number_key(checker, key.number, cell.form); });
    }
}

}  // namespace

void check(Checker& checker, const TableCompletion::Spec& spec) {
    const std::size_t columns = spec.rows.empty() ? 0 : spec.rows.front().cells.size();
    checker.within_bounds(spec);
    checker.at("rows", [&] {
        const std::size_t count = entries(spec).size();
        checker.require(count >= 1 && count <= most_entries, "1 to {0} entries expected", most_entries);
    });
    checker.each("rows", spec.rows, [&](const TableCompletion::Row& row) {
        checker.within_bounds(row);
        checker.at("cells",
                   [&] { checker.require(row.cells.size() == columns, "as many as in the first row expected"); });
        const bool head = &row == &spec.rows.front();
        checker.each("cells", row.cells, [&](const TableCompletion::Cell& cell) { check_cell(checker, cell, head); });
    });
}

void check(Checker& checker, const TableCompletion::Spec& spec, const TableCompletion::Key& key) {
    const std::vector<TextField> fields = entries(spec);
    checker.at("cells", [&] { checker.require(key.cells.size() == fields.size(), "one for each entry expected"); });
    if (key.cells.size() == fields.size()) {
        std::size_t entry = 0;
        checker.each("cells", key.cells, [&](const TableCompletion::CellKey& one) {
            check_cell_key(checker, fields[entry], cell_of(spec, entry), one);
            ++entry;
        });
    }
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const TableCompletion::Spec& spec, const TableCompletion::Response& response) {
    return check_texts(entries(spec), response.texts);
}

bool complete(const TableCompletion::Spec&, const TableCompletion::Response& response) {
    return none_blank(response.texts);
}
bool empty(const TableCompletion::Spec&, const TableCompletion::Response& response) {
    return all_blank(response.texts);
}
TableCompletion::Response blank(const TableCompletion::Spec& spec) { return {blank_texts(entries(spec))}; }

}  // namespace potentiel
