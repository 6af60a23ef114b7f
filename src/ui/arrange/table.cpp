#include <algorithm>
#include <numeric>

#include "ui/arrange/arranger.h"

namespace potentiel::ui {

namespace {

float sum_of(const std::vector<float>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0f); }

// Columns wider than the mean share what the narrower ones leave.
void narrow_the_widest(std::vector<float>& columns, float width) {
    std::vector<bool> settled(columns.size());
    for (std::size_t left = columns.size(), before = left + 1; left > 0 && left < before;) {
        before = left;
        const float share = width / static_cast<float>(left);
        for (std::size_t index = 0; index < columns.size(); ++index) {
            if (settled[index] || columns[index] > share) continue;
            settled[index] = true;
            width -= columns[index];
            --left;
        }
    }
    float wanted = 0;
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (!settled[index]) wanted += columns[index];
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (!settled[index]) columns[index] = width * columns[index] / wanted;
}

// Widens columns that are too narrow for their longest word, at the expense of columns with room to spare.
void keep_words_whole(std::vector<float>& columns, const std::vector<float>& least) {
    float lacking = 0, spare = 0;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        lacking += std::max(0.0f, least[index] - columns[index]);
        spare += std::max(0.0f, columns[index] - least[index]);
    }
    if (lacking == 0) return;
    const float moved = std::min(lacking, spare);
    for (std::size_t index = 0; index < columns.size(); ++index) {
        const float more = columns[index] - least[index];
        columns[index] -= more < 0 ? moved * more / lacking : spare > 0 ? moved * more / spare : 0;
    }
}

// Fits the columns to the table's width, from their preferred widths and their minimum widths.
void fit_columns(std::vector<float>& columns, const std::vector<float>& least, float width) {
    const float sum = sum_of(columns);
    if (sum > width) {
        narrow_the_widest(columns, width);
        keep_words_whole(columns, least);
    } else {
        for (float& column : columns) column += (width - sum) / static_cast<float>(columns.size());
    }
}

}  // namespace

bool Arranger::has_field(std::size_t cell) const {
    return !children(cell).empty() && node(children(cell)[0]).part == Part::CellField;
}

float Arranger::cell_width(std::size_t at) const {
    if (has_field(at)) return phone() ? 60 : 112;
    return text_width(at);
}

float Arranger::longest_word(std::size_t at) const {
    if (has_field(at)) return cell_width(at);
    float longest = 0;
    for (Piece piece : pieces(at)) {
        for (std::string_view rest = piece.text; !rest.empty();) {
            const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size() - 1) + 1;
            piece.text = rest.substr(0, end);
            longest = std::max(longest, wrap(fonts_, {&piece, 1}, 0, unlimited).width);
            rest.remove_prefix(end);
        }
    }
    return longest;
}

// A field that fills the cell, or words aligned with the fields of their row.
float Arranger::place_cell(std::size_t at, float x, float y, float width, float side, bool beside_fields) {
    constexpr float field_end = 4;
    if (has_field(at)) return flow(children(at), at, x + side, y + field_end, width - 2 * side) + 2 * field_end;
    const float end = beside_fields ? 16 : measure::cell_end;
    return place_text(at, x + side, y + end, width - 2 * side) + 2 * end;
}

// Columns are as wide as their words if there is room; otherwise the wide ones shrink.
float Arranger::place_table(std::size_t at, float x, float y, float width) {
    const bool grid = node(at).part == Part::Grid;
    const float side = !grid ? measure::cell_side : phone() ? 3 : measure::grid_side;
    if (grid && phone()) {  // every pixel counts: use part of the card's padding
        x -= 8;
        width += 16;
        box(at).rect = {x, y, width, 0};
    }
    std::vector<float> columns, least;
    for (std::size_t row : children(at)) {
        for (std::size_t index = 0; index < children(row).size(); ++index) {
            if (index == columns.size()) {
                columns.push_back(0);
                least.push_back(0);
            }
            const std::size_t cell = children(row)[index];
            columns[index] = std::max(columns[index], cell_width(cell) + 2 * side + 1);
            least[index] = std::max(least[index], longest_word(cell) + 2 * side + 1);
        }
    }
    fit_columns(columns, least, width);
    const float sum = sum_of(columns);
    float height = 0;
    for (std::size_t row : children(at)) {
        float tallest = 0, left = x;
        const bool fields =
            std::any_of(children(row).begin(), children(row).end(), [&](std::size_t cell) { return has_field(cell); });
        for (std::size_t index = 0; index < children(row).size(); ++index) {
            const std::size_t cell = children(row)[index];
            const float tall = place_cell(cell, left, y + height, columns[index], side, fields);
            box(cell).rect = {left, y + height, columns[index], tall};
            tallest = std::max(tallest, tall);
            left += columns[index];
        }
        for (std::size_t cell : children(row)) box(cell).rect.height = tallest;
        box(row).rect = {x, y + height, sum, tallest};
        height += tallest;
    }
    return height;
}

}  // namespace potentiel::ui
