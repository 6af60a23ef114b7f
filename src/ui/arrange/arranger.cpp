#include "ui/arrange/arranger.h"

#include <algorithm>

namespace potentiel::ui {

namespace {

bool is_field(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::Editor || role == Role::Select;
}

// The style of a node, derived from the style around it.
TextStyle style_within(TextStyle around, const Node& node) {
    TextStyle style = text_style_of(node.part).value_or(around);
    if (node.part == Part::Strong || node.role == Role::HeaderCell ||
        (node.part == Part::Level && node.has(FlagBit::Current)))
        style.face = Face::Bold;
    return style;
}

}  // namespace

Layout lay_out(const Tree& tree, const FrameInput& input, const Fonts& fonts) {
    return Arranger(tree, input, fonts).run();
}

Arranger::Arranger(const Tree& tree, const FrameInput& input, const Fonts& fonts)
    : tree_(tree), input_(input), fonts_(fonts) {
    const std::size_t count = tree.nodes.size();
    layout_.boxes.resize(count);
    layout_.children.resize(count);
    layout_.parents.assign(count, no_node);
    for (std::size_t at = 0; at < count; ++at) {
        // The parent is the nearest earlier node with that id: a tree is in reading order.
        std::size_t parent = at ? at - 1 : no_node;
        while (parent != no_node && node(parent).id != node(at).parent) parent = layout_.parents[parent];
        layout_.parents[at] = parent;
        if (parent != no_node) layout_.children[parent].push_back(at);
        box(at).style = style_within(parent == no_node ? TextStyle() : box(parent).style, node(at));
    }
}

Layout Arranger::run() {
    if (!tree_.nodes.empty()) place_root();
    return std::move(layout_);
}

float Arranger::place(std::size_t at, float x, float y, float width) {
    width = std::max(width, 0.0f);
    box(at).rect = {x, y, width, 0};
    const float height = node(at).part == Part::Hidden ? 0 : place_as_its_part(at, x, y, width);
    box(at).rect.height = height;
    return height;
}

float Arranger::place_as_its_part(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    switch (here.part) {
        case Part::Columns:
            return place_columns(at, x, y, width);
        case Part::ScaleRow:
            return place_scale_row(at, x, y, width);
        case Part::JudgementRow:
            return place_judgement_row(at, x, y, width);
        case Part::CertaintyRow:
            return place_certainty_row(at, x, y, width);
        case Part::MatrixRow:
            return place_matrix_row(at, x, y, width);
        case Part::MatchRow:
            return place_match_row(at, x, y, width);
        case Part::TrayMarks:
            return place_tray_marks(at, x, y, width);
        case Part::OrderRow:
            return place_order_row(at, x, y, width);
        case Part::Bubble:
        case Part::OwnBubble:
            return place_bubble(at, x, y, width);
        case Part::CodeRow:
            return place_code_row(at, x, y, width);
        case Part::CodeLine:
            return place_code(at, here[TextField::Value], x, y, width);
        case Part::CodeChoice:
            return place_code_choice(at, x, y, width);
        case Part::Spots:
            return place_spots(at, x, y, width);
        case Part::Slider:
            return place_slider(at, x, y, width);
        case Part::SliderEnds:
            return place_slider_ends(at, x, y, width);
        case Part::TestRow:
            return place_test_row(at, x, y, width);
        case Part::ReviewRow:
            return place_review_row(at, x, y, width);
        case Part::SkillRow:
            return place_skill_row(at, x, y, width);
        case Part::Levels:
            return place_levels(at, x, y, width);
        case Part::GapLine:
        case Part::GapCode:
            return place_gap_line(at, x, y, width);
        case Part::Divider:
            return 1;
        default:
            break;
    }
    if (is_field(here.role)) return place_field(at, x, y, width);
    switch (here.role) {
        case Role::Button:
            return place_button(at, x, y, width);
        case Role::Radio:
        case Role::Checkbox:
            return place_mark_row(at, x, y, width);
        case Role::Image:
            return place_picture(at, x, y, width);
        case Role::Audio: {
            constexpr float widest = 480, controls = 54;
            box(at).rect.width = std::min(width, widest);
            return controls;
        }
        case Role::Preview:
            return panes() ? 0 : preview_height;  // it fills its pane
        case Role::CodeBlock:
            return place_listing(at, x, y, width);
        case Role::Table:
            return place_table(at, x, y, width);
        case Role::Meter:
        case Role::Progress:
            return 12;
        case Role::ListItem:
            return place_list_item(at, x, y, width);
        case Role::Heading:
        case Role::Paragraph:
        case Role::Timer:
            box(at).rect.width = readable(at, width);
            return place_text(at, x, y, readable(at, width));
        case Role::Cell:
        case Role::HeaderCell:
            return place_text(at, x, y, width);
        default:
            return place_stack(at, x, y, width, insets(at));
    }
}

bool Arranger::has_words(std::size_t at) const {
    return !node(at)[TextField::Name].empty() || (!children(at).empty() && node(children(at)[0]).role == Role::Text);
}

std::vector<Piece> Arranger::pieces(std::size_t at) const {
    const TextStyle& style = layout_.boxes[at].style;
    std::vector<Piece> pieces;
    if (!node(at)[TextField::Name].empty()) pieces.push_back({node(at)[TextField::Name], style.face, style.size});
    for (std::size_t child : children(at)) {
        const Node& span = node(child);
        if (span.part == Part::Gap)
            pieces.push_back(
                {.face = style.face, .size = style.size, .room_width = gap_width(child), .room_height = measure::gap});
        if (span.role != Role::Text) continue;
        Piece piece{span[TextField::Name], style.face, style.size};
        if (span.part == Part::Strong) piece.face = Face::Bold;
        piece.slanted = span.part == Part::Emphasis;
        if (span.part == Part::Code) {
            piece.chip = true;
            piece.face = Face::Mono;
            piece.size = text_style_of(Part::Code)->size;
        }
        pieces.push_back(piece);
    }
    return pieces;
}

float Arranger::text_width(std::size_t at) const {
    const std::vector<Piece> words = pieces(at);
    return words.empty() ? 0 : wrap(fonts_, words, 0, unlimited).width;
}

float Arranger::readable(std::size_t at, float width) const {
    constexpr float ems = 33;  // about 68 characters
    return std::min(width, ems * static_cast<float>(layout_.boxes[at].style.size));
}

void Arranger::shift(std::size_t at, float down) {
    Box& here = box(at);
    here.rect.y += down;
    here.control.y += down;
    for (PlacedText& text : here.texts) text.y += down;
    for (std::size_t child : children(at)) shift(child, down);
}

float Arranger::place_text(std::size_t at, float x, float y, float width, Align align) {
    const std::vector<Piece> words = pieces(at);
    if (words.empty()) return 0;
    const TextStyle& style = box(at).style;
    PlacedText text{Wording::Name, wrap(fonts_, words, style.line_height, width, align), x, y, style.color};
    const float height = text.block.height;
    box(at).texts.push_back(std::move(text));
    return height;
}

float Arranger::add_text(std::size_t at, Wording words, std::string_view text, const TextStyle& style, float x, float y,
                         float width, Align align) {
    const Piece piece{text, style.face, style.size};
    PlacedText placed{words, wrap(fonts_, {&piece, 1}, style.line_height, width, align), x, y, style.color};
    const float height = placed.block.height;
    box(at).texts.push_back(std::move(placed));
    return height;
}

}  // namespace potentiel::ui
