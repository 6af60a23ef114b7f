#include <algorithm>

#include "ui/arranger.h"

namespace potentiel::ui {

namespace {

constexpr float touch = 48;  // the least height of what is pressed

bool is_button_part(Part part) {
    return part == Part::Primary || part == Part::Secondary || part == Part::Quiet || part == Part::IconButton;
}

}  // namespace

bool Arranger::is_inline(std::size_t at) const {
    const Node& here = node(at);
    const std::size_t parent = layout_.parents[at];
    const bool preference = parent != no_node && node(parent).part == Part::Preferences;
    return (here.role == Role::Button && is_button_part(here.part) && !here.has(FlagBit::Collapsible)) || preference;
}

float Arranger::natural_width(std::size_t at) const {
    const Node& here = node(at);
    if (here.part == Part::IconButton) return touch;
    if (here.part == Part::Preferences) {
        float sum = 0;
        for (std::size_t child : children(at)) sum += natural_width(child) + (sum > 0 ? 12 : 0);
        return sum;
    }
    if (here.role == Role::Select) {
        float longest = 0;
        for (std::size_t choice : children(at)) longest = std::max(longest, text_width(choice));
        return longest + 16 + 40;
    }
    if (here.role != Role::Button) return text_width(at) + 1;
    if (here.has(FlagBit::Collapsible)) return text_width(at) + 8 + 24 + 8 + 8 + 1;
    const float sign = here[TextField::Sign].empty() ? 0 : 20 + 8;
    const float words = text_width(at) + sign + (phone() ? 24 : 40) + 1;
    return here.part == Part::Primary && !phone() ? std::max(words, 160.0f) : words;
}

float Arranger::place_button(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    Box& place = box(at);
    if (here.part == Part::IconButton || place.lone_sign) {
        place.control = {x + (width - 24) / 2, y + (touch - 24) / 2, 24, 24};
        return touch;
    }
    const bool folds = here.has(FlagBit::Collapsible);
    const bool sign = !folds && !here[TextField::Sign].empty();
    const float inset = folds ? 40 : phone() ? 12 : 20;
    const float room = width - (folds ? inset + 8 : 2 * inset) - (sign ? 28 : 0);
    const float height =
        std::max(touch, place_text(at, x + inset + (sign ? 28 : 0), y, room, folds ? Align::Left : Align::Center) + 16);
    PlacedText& text = place.texts.back();
    text.y = y + (height - text.block.height) / 2;
    if (folds) place.control = {x + 8, text.y, 24, 24};
    if (sign) {
        const float words = text.block.width;
        place.control = {x + (width - words - 28) / 2, y + (height - 20) / 2, 20, 20};
    }
    return height;
}

// A label, the frame that the browser's own text fills, and what else there is to say.
float Arranger::place_field(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    const std::size_t parent = layout_.parents[at];
    float height = 0;
    if (node(parent).part != Part::Preferences && !here[TextField::Name].empty())
        height += add_text(at, Words::Name, here[TextField::Name], *text_style_of(Part::Label), x, y, width) + 8;
    float frame = touch;
    const std::string& value = here[TextField::Value];
    if (here.role == Role::TextArea) frame = 5 * box(at).style.line_height + 24;
    if (here.role == Role::Editor) {
        const auto lines = 2 + std::count(value.begin(), value.end(), '\n');
        frame = static_cast<float>(std::max<std::ptrdiff_t>(lines, phone() ? 8 : 12)) * input_.code_line_height + 24;
    }
    box(at).control = {x, y + height, width, frame};
    height += frame;
    if (!here[TextField::Description].empty())
        height += 8 + add_text(at, Words::Description, here[TextField::Description], *text_style_of(Part::Note), x,
                               y + height + 8, width);
    return height;
}

// The label with the value at its right, the track, and what else there is to say.
float Arranger::place_slider(std::size_t at, float x, float y, float width) {
    const Node& here = node(at);
    const TextStyle label = *text_style_of(Part::Label);
    float value_width = 0;
    if (!here[TextField::Sign].empty()) {
        add_text(at, Words::Sign, here[TextField::Sign], label, x, y, width, Align::Right);
        value_width = box(at).texts.back().block.width + 16;
    }
    float height = add_text(at, Words::Name, here[TextField::Name], label, x, y, width - value_width);
    box(at).control = {x, y + height, width, touch};
    height += touch;
    if (!here[TextField::Description].empty())
        height += add_text(at, Words::Description, here[TextField::Description], *text_style_of(Part::Note), x,
                           y + height, width) +
                  8;
    return height;
}

// One at the left, one at the right, each in its half.
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

// Code or output as it stands; long lines are broken, for a canvas has no second scroll bar.
float Arranger::place_listing(std::size_t at, float x, float y, float width) {
    const TextStyle& style = box(at).style;
    std::string_view text = node(at)[TextField::Value];
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    const Piece piece{text, style.face, style.size};
    TextBlock block = wrap(fonts_, {&piece, 1}, style.line_height, width - 32, Align::Left, Spaces::Keep);
    const float height = block.height + 24;
    box(at).texts.push_back({Words::Name, std::move(block), x + 16, y + 12, style.color});
    return height;
}

}  // namespace potentiel::ui
