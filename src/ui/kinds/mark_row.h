#pragma once
#include <optional>
#include <vector>

#include "ui/kinds/pieces.h"

namespace potentiel::ui {

// A mark that an option can get: best, worst, most like me …
struct RowMark {
    const char* key;
    Phrase label;
    bool on = false;
    Flags flags = 0;
};

// An option with its marks. Returns the one that the candidate set, by its place in `marks`.
std::optional<std::size_t> draw_mark_row(Pass& pass, const Option& option, const std::vector<RowMark>& marks,
                                         Flags flags);

}  // namespace potentiel::ui
