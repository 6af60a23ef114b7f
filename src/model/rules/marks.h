#pragma once
#include "model/rules/rules.h"

// Rules for marks in a grid of rows and columns, for several kinds.

namespace potentiel {

struct Grid {
    const std::vector<Option>& rows;
    const std::vector<Option>& columns;
    Choose choose = Choose::One;  // number of columns that a row may have
};

// Requires one column for every row; if a row may have many, at least one mark at all.
void check_key_marks(Checker& checker, std::string_view name, const Grid& grid, const std::vector<Mark>& marks);

// Requires marks in the order of the rows, then of the columns: an answer has one written form.
std::optional<Problem> check_marks(const char* path, const Grid& grid, const std::vector<Mark>& marks);

}  // namespace potentiel
