#pragma once
#include <string>
#include <vector>

#include "base/difference.h"
#include "ui/pass/pass.h"

namespace potentiel::ui {

// Names of the two sides of a difference, because the signs + and − alone mean nothing in a screen reader.
struct Sides {
    Phrase removed, added;
};

// The differences between two texts, line by line.
void record_text_difference(Pass& pass, std::string_view key, const std::string& before, const std::string& after,
                            Sides sides);

struct Rows {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

enum class RowOrder { Counts, Free };

void record_rows(Pass& pass, std::string_view key, const Rows& rows);

// The rows missing in `after`, and the extra ones.
void record_rows_difference(Pass& pass, std::string_view key, const Rows& before, const Rows& after, RowOrder order,
                            Sides sides);

}  // namespace potentiel::ui
