#pragma once
#include "model/rules/rules.h"

// What holds of marks in rows and columns, whatever these are called.

namespace potentiel {

struct Grid {
    const std::vector<Option>& rows;
    const std::vector<Option>& columns;
    Choose choose = Choose::One;  // how many columns a row may have
};

inline constexpr std::size_t most_columns = 10;  // what a candidate can overlook in a row

// That the columns are few enough to stand in a row.
void check_columns(Checker& checker, std::string_view name, const std::vector<Option>& columns);

// That every row has its one column, or where it may have many, that something is to be marked at all.
void check_key_marks(Checker& checker, std::string_view name, const Grid& grid, const std::vector<Mark>& marks);

// That the marks stand in the order of the rows, and within a row of the columns: one answer has one form.
std::optional<Problem> check_marks(const char* path, const Grid& grid, const std::vector<Mark>& marks);

}  // namespace potentiel
