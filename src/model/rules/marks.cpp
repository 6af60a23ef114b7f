#include "model/rules/marks.h"

namespace potentiel {
namespace {

// Index of the option, or the number of options if it is not there.
std::size_t place_of(const std::vector<Option>& options, const Id& id) {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
    return static_cast<std::size_t>(found - options.begin());
}

std::vector<const LocalizedLine*> columns_of(const Grid& grid, const std::vector<Mark>& marks, const Id& row) {
    std::vector<const LocalizedLine*> columns;
    for (const Option& column : grid.columns)
        if (std::find(marks.begin(), marks.end(), Mark{row, column.id}) != marks.end()) columns.push_back(&column.text);
    return columns;
}

// Whether the key expects columns that read the same for both rows.
bool same_columns(const Grid& grid, const std::vector<Mark>& marks, const Id& row, const Id& other) {
    const auto one = columns_of(grid, marks, row), two = columns_of(grid, marks, other);
    return std::equal(one.begin(), one.end(), two.begin(), two.end(), [](const auto* a, const auto* b) {
        return a == b || std::all_of(a->by_language.begin(), a->by_language.end(),
                                     [&](const auto& text) { return read_alike(*a, *b, text.first); });
    });
}

}  // namespace

void check_key_marks(Checker& checker, std::string_view name, const Grid& grid, const std::vector<Mark>& marks) {
    std::set<Id> marked;
    std::set<std::pair<Id, Id>> seen;
    checker.each(name, marks, [&](const Mark& mark) {
        checker.at("row", [&] {
            checker.require(has_option(grid.rows, mark.row), "unknown option");
            const bool is_new = marked.insert(mark.row).second;
            checker.require(is_new || grid.choose == Choose::Many, "named twice");
        });
        checker.at("column", [&] {
            checker.require(has_option(grid.columns, mark.column), "unknown option");
            checker.require(seen.emplace(mark.row, mark.column).second, "named twice");
        });
    });
    checker.at(name, [&] {
        if (grid.choose == Choose::Many) checker.require(!marks.empty(), "at least one mark expected");
        else checker.require(marked.size() == grid.rows.size(), "one mark for each row expected");
        for (const Option& row : grid.rows) {
            for (const Option& other : grid.rows) {
                if (&other == &row) break;
                checker.require(
                    !read_alike_somewhere(row.text, other.text) || same_columns(grid, marks, row.id, other.id),
                    "\"{0}\" reads like \"{1}\", and has another mark", {row.id, other.id});
            }
        }
    });
}

std::optional<Problem> check_marks(const char* path, const Grid& grid, const std::vector<Mark>& marks) {
    std::size_t row = 0, column = 0;  // first place allowed for the next mark
    for (const Mark& mark : marks) {
        const std::size_t its_row = place_of(grid.rows, mark.row), its_column = place_of(grid.columns, mark.column);
        const bool known = its_row < grid.rows.size() && its_column < grid.columns.size();
        const bool follows = its_row > row || (its_row == row && its_column >= column);
        if (!known || !follows) return Problem{path, "unknown, repeated or out of order"};
        const bool full = grid.choose == Choose::One;
        row = full ? its_row + 1 : its_row;
        column = full ? 0 : its_column + 1;
    }
    return {};
}

}  // namespace potentiel
