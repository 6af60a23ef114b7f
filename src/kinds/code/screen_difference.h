#pragma once
#include <string>
#include <vector>

#include "base/difference.h"
#include "ui/pass/pass.h"

namespace potentiel::ui {

// What the two sides of a difference are called: the signs + and − alone would say nothing to the ear.
struct Sides {
    Phrase removed, added;
};

// How one text comes from the other, line by line.
void draw_text_difference(Pass& pass, std::string_view key, const std::string& before, const std::string& after,
                          Sides sides);

struct Rows {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

enum class RowOrder { Counts, Free };

void draw_rows(Pass& pass, std::string_view key, const Rows& rows);

// Which rows are missing in `after`, and which are too many.
void draw_rows_difference(Pass& pass, std::string_view key, const Rows& before, const Rows& after, RowOrder order,
                          Sides sides);

}  // namespace potentiel::ui
