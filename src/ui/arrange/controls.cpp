#include <algorithm>

#include "ui/arrange/arranger.h"

namespace potentiel::ui {

namespace {

using measure::touch;

bool is_button_part(Part part) {
    return part == Part::Primary || part == Part::Secondary || part == Part::Quiet || part == Part::IconButton;
}

// Fields in a line or in a table show no name, because the words around them identify them. Screen readers still say
// the name.
bool shows_name(const Node& field) {
    return field.part != Part::Gap && field.part != Part::CellField && !field[TextField::Name].empty();
}

}  // namespace

bool Arranger::is_inline(std::size_t at) const {
    const Node& here = node(at);
    return here.role == Role::Button && is_button_part(here.part) && !here.has(FlagBit::Collapsible);
}

// From the side of a button to its words.
float Arranger::button_side(const Node& button) const {
    return phone() || button.part == Part::Quiet ? measure::quiet_side : 20;
}

float Arranger::natural_width(std::size_t at) const {
    const Node& here = node(at);
    if (here.part == Part::IconButton) return touch;
    if (here.role == Role::Select) {
        float longest = 0;
        for (std::size_t choice : children(at)) longest = std::max(longest, text_width(choice));
        return longest + measure::row_side + measure::list_arrow;
    }
    if (here.role != Role::Button) return text_width(at) + 1;
    if (here.has(FlagBit::Collapsible)) return text_width(at) + measure::fold_words + 8 + 1;
    const float words = text_width(at) + 2 * button_side(here) + 1;
    return here.part == Part::Primary && !phone() ? std::max(words, 160.0f) : words;
}

float Arranger::place_button(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    Box& place = box(at);
    if (here.part == Part::IconButton) {
        place.control = {x + (width - 24) / 2, y + (touch - 24) / 2, 24, 24};
        return touch;
    }
    if (here.part == Part::OptionRow)
        return place_text(at, x + measure::row_side, y + measure::row_end, width - 2 * measure::row_side) +
               2 * measure::row_end;
    const bool folds = here.has(FlagBit::Collapsible);
    const float inset = folds ? measure::fold_words : button_side(here);
    const float room = width - (folds ? inset + 8 : 2 * inset);
    const float height = std::max(touch, place_text(at, x + inset, y, room, folds ? Align::Left : Align::Center) + 16);
    PlacedText& text = place.texts.back();
    text.y = y + (height - text.block.height) / 2;
    if (folds) place.control = {x + 8, text.y, 24, 24};
    return height;
}

// Label, frame for the browser's own text, description.
float Arranger::place_field(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    float height = 0;
    if (shows_name(here))
        height += add_text(at, Wording::Name, here[TextField::Name], *text_style_of(Part::Label), x, y, width) +
                  measure::label_space;
    float frame = here.part == Part::Gap ? measure::gap : touch;
    const std::string& value = here[TextField::Value];
    const float lines_shown = here.part == Part::LongField ? 10 : 5;
    if (here.role == Role::TextArea) frame = lines_shown * box(at).style.line_height + 24;
    if (here.role == Role::Editor) {
        const bool scrolls = panes() && here.part == Part::CodeField;  // within its pane
        const auto lines = scrolls ? 0 : 2 + std::count(value.begin(), value.end(), '\n');
        const std::ptrdiff_t least = here.part == Part::OutputField ? 4 : scrolls ? 4 : phone() ? 8 : 12;
        frame = static_cast<float>(std::max<std::ptrdiff_t>(lines, least)) * input_.code_line_height + 24;
        if (here.part == Part::CodeField) frame += input_.code_tools_height;
    }
    box(at).control = {x, y + height, width, frame};
    height += frame;
    if (!here[TextField::Description].empty())
        height +=
            measure::label_space + add_text(at, Wording::Description, here[TextField::Description],
                                            *text_style_of(Part::Note), x, y + height + measure::label_space, width);
    return height;
}

// Label with the value at its right, track, description.
float Arranger::place_slider(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    const TextStyle label = *text_style_of(Part::Label);
    float value_width = 0;
    if (!here[TextField::Sign].empty()) {
        add_text(at, Wording::Sign, here[TextField::Sign], label, x, y, width, Align::Right);
        value_width = box(at).texts.back().block.width + 16;
    }
    float height = add_text(at, Wording::Name, here[TextField::Name], label, x, y, width - value_width);
    box(at).control = {x, y + height, width, touch};
    height += touch;
    if (!here[TextField::Description].empty())
        height += add_text(at, Wording::Description, here[TextField::Description], *text_style_of(Part::Note), x,
                           y + height, width) +
                  measure::label_space;
    return height;
}

// One at the left and one at the right, each in its half.
float Arranger::place_slider_ends(std::size_t at, float x, float y, float width) {
    const float half = (width - 16) / 2;
    float tallest = 0, left = x;
    Align align = Align::Left;
    for (const std::size_t end : children(at)) {
        const float tall = place_text(end, left, y, half, align);
        box(end).rect = {left, y, half, tall};
        tallest = std::max(tallest, tall);
        left = x + width - half;
        align = Align::Right;
    }
    return tallest;
}

float Arranger::gap_width(std::size_t at) const {
    if (node(at).role == Role::Select) return natural_width(at);
    const TextStyle& style = layout_.boxes[at].style;
    const int characters = std::clamp(node(at)[NumberField::Maximum], 4, 24);
    return static_cast<float>(characters) * fonts_.advance(style.face, style.size, '0') + 24;
}

// Words with fields among them.
float Arranger::place_gap_line(std::size_t at, float x, float y, float width) {
    const bool code = node(at).part == Part::GapCode;
    const float side = code ? measure::listing_side : 0, end = code ? measure::listing_end : 0;
    const std::vector<Piece> words = pieces(at);
    const TextStyle& style = box(at).style;
    TextBlock block =
        wrap(fonts_, words, style.line_height, width - 2 * side, Align::Left, code ? Spaces::Keep : Spaces::Collapse);
    auto room = block.rooms.begin();
    for (std::size_t child : children(at)) {
        if (node(child).part != Part::Gap || room == block.rooms.end()) continue;
        place(child, x + side + room->x, y + end + room->y, room->width);
        ++room;
    }
    const float height = block.height + 2 * end;
    box(at).texts.push_back({Wording::Name, std::move(block), x + side, y + end, style.color});
    return height;
}

float Arranger::place_listing(std::size_t at, float x, float y, float width) {
    constexpr float side = measure::listing_side, end = measure::listing_end;
    return place_code(at, node(at)[TextField::Value], x + side, y + end, width - 2 * side) + 2 * end;
}

// Code or output, verbatim. Long lines are broken, because a canvas has no second scroll bar.
float Arranger::place_code(std::size_t at, std::string_view code, float x, float y, float width) {
    const TextStyle& style = box(at).style;
    while (!code.empty() && code.back() == '\n') code.remove_suffix(1);
    const Piece piece{code, style.face, style.size};
    TextBlock block = wrap(fonts_, {&piece, 1}, style.line_height, width, Align::Left, Spaces::Keep);
    const float height = block.height;
    box(at).texts.push_back({Wording::Name, std::move(block), x, y, style.color});
    return height;
}

}  // namespace potentiel::ui
