#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/arrange/layout.h"
#include "ui/tree/measures.h"

namespace potentiel::ui {

inline constexpr float preview_height = 320;
inline constexpr float unlimited = 1e6f;

// Lays out a tree: every place_…() puts node `at` at x, y within `width` and returns its height.
class Arranger {
public:
    Arranger(const Tree& tree, const FrameInput& input, const Fonts& fonts);
    Layout run();

private:
    using Places = std::vector<std::size_t>;
    struct Insets {
        float top = 0, right = 0, bottom = 0, left = 0;
    };

    // arranger.cpp: dispatch by part and role, and text
    float place(std::size_t at, float x, float y, float width);
    float place_as_its_part(std::size_t at, float x, float y, float width);
    float place_text(std::size_t at, float x, float y, float width, Align align = Align::Left);
    float add_text(std::size_t at, Wording words, std::string_view text, const TextStyle& style, float x, float y,
                   float width, Align align = Align::Left);
    std::vector<Piece> pieces(std::size_t at) const;
    float text_width(std::size_t at) const;
    float readable(std::size_t at, float width) const;  // limited to a readable line length
    bool has_words(std::size_t at) const;
    void shift(std::size_t at, float down);  // including all descendants
    const Node& node(std::size_t at) const { return tree_.nodes[at]; }
    Box& box(std::size_t at) { return layout_.boxes[at]; }
    const Places& children(std::size_t at) const { return layout_.children[at]; }
    bool phone() const { return input_.width < measure::phone_below; }
    bool panes() const { return input_.task_width > 0; }
    bool wide() const { return input_.width >= measure::wide_from; }

    // flow.cpp: vertical layout
    void place_root();
    float place_stack(std::size_t at, float x, float y, float width, const Insets& insets);
    float flow(const Places& places, std::size_t container, float x, float y, float width);
    float flow_inline(const Places& places, float x, float y, float width);
    float gap(std::size_t container, const Node& before, const Node& after) const;
    Insets insets(std::size_t at) const;
    float place_picture(std::size_t at, float x, float y, float width);
    float place_spots(std::size_t at, float x, float y, float width);
    float place_columns(std::size_t at, float x, float y, float width);
    float place_panes(std::size_t at, float x, float y);
    void grow(std::size_t card, float more);

    // rows.cpp: horizontal layout
    float place_row(std::size_t at, float x, float y, float width, const Insets& insets);
    float place_row_over_buttons(std::size_t at, const Places& main, const Places& buttons, float x, float y,
                                 float width, const Insets& insets);
    float place_mark_row(std::size_t at, float x, float y, float width);
    float place_scale_row(std::size_t at, float x, float y, float width);
    float place_scale_columns(const Places& marks, float x, float y, float width);
    float place_judgement_row(std::size_t at, float x, float y, float width);
    float place_certainty_row(std::size_t at, float x, float y, float width);
    float place_marks(const Places& marks, float x, float y, float width);
    float mark_width(std::size_t at) const;
    float least_column(const Places& marks, float least) const;
    float place_matrix_row(std::size_t at, float x, float y, float width);
    float place_matrix_columns(std::size_t at, const Places& marks, float x, float y, float width, float each);
    float place_match_row(std::size_t at, float x, float y, float width);
    float place_tray_marks(std::size_t at, float x, float y, float width);
    float place_order_row(std::size_t at, float x, float y, float width);
    float place_bubble(std::size_t at, float x, float y, float width);
    float widest_words(std::size_t at) const;
    float place_code_row(std::size_t at, float x, float y, float width);
    float place_code_choice(std::size_t at, float x, float y, float width);
    float place_test_row(std::size_t at, float x, float y, float width);
    float place_review_row(std::size_t at, float x, float y, float width);
    float place_skill_row(std::size_t at, float x, float y, float width);
    float place_levels(std::size_t at, float x, float y, float width);
    float place_list_item(std::size_t at, float x, float y, float width);

    // table.cpp
    float place_table(std::size_t at, float x, float y, float width);
    float place_cell(std::size_t at, float x, float y, float width, float side, bool beside_fields);
    bool has_field(std::size_t cell) const;
    float cell_width(std::size_t at) const;
    float longest_word(std::size_t at) const;  // minimum width of a cell or a column

    // controls.cpp
    float place_button(std::size_t at, float x, float y, float width);
    float place_field(std::size_t at, float x, float y, float width);
    float place_gap_line(std::size_t at, float x, float y, float width);
    float gap_width(std::size_t at) const;
    float place_slider(std::size_t at, float x, float y, float width);
    float place_slider_ends(std::size_t at, float x, float y, float width);
    float place_listing(std::size_t at, float x, float y, float width);
    float place_code(std::size_t at, std::string_view code, float x, float y, float width);
    float button_side(const Node& button) const;
    float natural_width(std::size_t at) const;
    bool is_inline(std::size_t at) const;

    const Tree& tree_;
    const FrameInput& input_;
    const Fonts& fonts_;
    Layout layout_;
};

}  // namespace potentiel::ui
