#include <algorithm>

#include "ui/paint/paint.h"

namespace potentiel::ui {

void Paint::button(const Node& node, const Box& box) const {
    const bool off = node.has(FlagBit::Disabled);
    const float push = pressed(node) ? 0.2f : hovered(node) ? 0.1f : 0;
    Color ink = color(off ? Token::control : box.style.color);
    if (node.part == Part::Primary) {
        // Away from the background: darker in the light theme, lighter in the dark one.
        const Color face = off ? color(Token::line) : mix(color(Token::primary), color(Token::ink), push * 1.5f);
        brush_.fill(box.rect, 8, face);
    } else if (node.part == Part::Secondary) {
        brush_.fill(box.rect, 8, mix(color(Token::surface), color(Token::primary), push));
        brush_.border(box.rect, 8, contrast() ? 2 : 1.5f, off ? color(Token::line) : color(Token::primary));
    } else if (node.part == Part::IconButton) {
        const Rect inner{box.rect.x + 4, box.rect.y + 4, box.rect.width - 8, box.rect.height - 8};
        if (push > 0) brush_.fill(inner, 8, mix(color(Token::tint), color(Token::primary), push));
        if (push > 0 && contrast()) brush_.border(inner, 8, 2, ink);
        if (off) ink = mix(color(Token::surface), color(Token::control), 0.45f);
    } else if (push > 0) {
        // Slightly smaller, so that the frame of the row around it stays visible.
        const Rect inner{box.rect.x + 2, box.rect.y + 3, box.rect.width - 4, box.rect.height - 6};
        brush_.fill(inner, 8, mix(color(Token::surface), color(Token::primary), push));
        if (contrast()) brush_.border(inner, 8, 2, ink);
    }
    if (node.has(FlagBit::Collapsible)) {
        brush_.icon(node.has(FlagBit::Expanded) ? Icon::Open : Icon::Closed, box.control, ink);
    } else if (!node[TextField::Sign].empty()) {
        brush_.icon(icon_of(node[TextField::Sign]), box.control, ink);
    }
}

// Frame of an option, or of an action to judge.
void Paint::option_row(const Node& node, const Box& box) const {
    const bool right = node.has(FlagBit::Right), wrong = node.has(FlagBit::Wrong), on = node.has(FlagBit::Checked);
    const Rect& frame = node.part == Part::JudgementRow ? box.control : box.rect;
    // A read-only option has the colour of the page.
    const Token ground = right                         ? Token::good_t
                         : wrong                       ? Token::warn_t
                         : on                          ? Token::tint
                         : node.has(FlagBit::ReadOnly) ? Token::bg
                                                       : Token::surface;
    const Token edge = right                 ? Token::good
                       : wrong               ? Token::warn
                       : on || hovered(node) ? Token::primary
                                             : Token::control;
    const bool strong = right || wrong || on;
    Color fill = color(ground);
    if (pressed(node)) fill = mix(fill, color(Token::primary), 0.1f);
    brush_.fill(frame, 10, fill);
    const Color line = strong || hovered(node) ? color(edge) : quiet_edge();
    brush_.border(frame, 10, contrast() ? (strong ? 4.0f : 2.0f) : strong ? 2 : 1, line);
    if (node.role == Role::Radio || node.role == Role::Checkbox) mark(node, box);
}

// Radios are round, checkboxes square.
void Paint::mark(const Node& node, const Box& box) const {
    const bool on = node.has(FlagBit::Checked), right = node.has(FlagBit::Right), wrong = node.has(FlagBit::Wrong);
    const Rect& square = box.control;
    const float x = square.x + square.width / 2, y = square.y + square.height / 2;
    const Token tone = on && right ? Token::good : on && wrong ? Token::warn : Token::primary;
    const bool scale = node.part == Part::ScaleMark || node.part == Part::MatrixMark;
    if ((scale || node.part == Part::JudgementMark) && hovered(node)) {
        const bool column = scale && x > box.rect.x + 32;
        brush_.fill(column ? Rect{x - 20, y - 20, 40, 40} : box.rect, column ? 20 : 8, color(Token::tint));
    }
    const Color edge = color(on || hovered(node) ? tone : Token::control);
    if (node.role == Role::Checkbox) {
        if (on) {
            brush_.fill(square, 6, color(tone));
            brush_.icon(Icon::Check, {square.x + 3, square.y + 3, 18, 18}, color(Token::on_primary));
        } else {
            brush_.fill(square, 6, color(Token::surface));
            brush_.border(square, 6, 2, edge);
        }
    } else {
        brush_.disc(x, y, 12, on ? color(tone) : color(Token::surface));
        if (on) {
            brush_.disc(x, y, 5, color(Token::on_primary));
        } else {
            brush_.ring(x, y, 12, 2, edge);
        }
    }
}

// The line that connects the marks of a scale.
void Paint::scale_row(std::size_t at) const {
    const Rect& row = layout_.boxes[at].rect;
    if (next_sibling(at))
        brush_.fill({row.x, row.y + row.height - hairline(), row.width, hairline()}, 0, color(Token::line));
    const Box* first = nullptr;
    const Box* last = nullptr;
    for (std::size_t child : layout_.children[at]) {
        if (tree_.nodes[child].part != Part::ScaleMark) continue;
        last = &layout_.boxes[child];
        if (!first) first = last;
    }
    if (!first || first->control.y != last->control.y) return;
    const float left = first->control.x + 12, right = last->control.x + 12;
    brush_.fill({left, first->control.y + 11, right - left, 2}, 0, color(Token::line));
}

// A table row, separated from the next by a line.
void Paint::matrix_row(std::size_t at) const {
    const Rect& row = layout_.boxes[at].rect;
    const Node* next = next_sibling(at);
    if (next && next->part == Part::MatrixRow)
        brush_.fill({row.x, row.y + row.height - hairline(), row.width, hairline()}, 0, color(Token::line));
}

void Paint::order_row(std::size_t at) const {
    const Node& node = tree_.nodes[at];
    const Box& box = layout_.boxes[at];
    const bool right = node.has(FlagBit::Right), held = input_.pressed == node.id;
    if (held && theme_ == Theme::Light) brush_.shadow(box.rect, 10, 12, 2, {color(Token::ink).rgb, 0.1f});
    brush_.fill(box.rect, 10, color(right ? Token::good_t : held ? Token::tint : Token::surface));
    brush_.border(box.rect, 10, hairline(),
                  right                   ? color(Token::good)
                  : hovered(node) || held ? color(Token::primary)
                                          : quiet_edge());
    const bool movable = std::any_of(layout_.children[at].begin(), layout_.children[at].end(),
                                     [&](std::size_t child) { return tree_.nodes[child].role == Role::Button; });
    if (movable) brush_.icon(Icon::Grip, box.control, color(Token::control));
}

void Paint::code_row(std::size_t at) const {
    const Node& node = tree_.nodes[at];
    const Box& box = layout_.boxes[at];
    const bool wrong = node.has(FlagBit::Wrong), held = input_.pressed == node.id;
    brush_.fill(box.rect, 10, color(wrong ? Token::warn_t : held ? Token::tint : Token::surface));
    brush_.border(box.rect, 10, hairline(), wrong ? color(Token::warn) : held ? color(Token::primary) : quiet_edge());
    if (!node.has(FlagBit::ReadOnly)) brush_.icon(Icon::Grip, box.control, color(Token::control));
}

void Paint::review_row(std::size_t at) const {
    const Node& node = tree_.nodes[at];
    const Box& box = layout_.boxes[at];
    brush_.fill(box.rect, 10, color(Token::surface));
    brush_.border(box.rect, 10, hairline(), quiet_edge());
    const Rect& sign = box.control;
    // Filled with an answer, a ring with a part of one.
    if (node.has(FlagBit::Done)) {
        brush_.fill(sign, sign.width / 2, color(Token::primary));
    } else if (sign.width > 0) {
        const bool none = node.has(FlagBit::Required);
        brush_.border(sign, sign.width / 2, none ? hairline() : 2, none ? quiet_edge() : color(Token::primary));
    }
    if (!node.has(FlagBit::Flagged)) return;
    const Box& note = layout_.boxes[layout_.children[at].back()];
    const float middle = note.rect.y + note.style.line_height / 2;
    const float before =
        note.rect.x > box.rect.x + box.rect.width / 2 ? note.rect.x - 24 : box.rect.x + box.rect.width - 32;
    brush_.icon(Icon::Flag, {before, middle - 10, 20, 20}, color(Token::accent));
}

void Paint::test_row(const Node& node, const Box& box) const {
    const bool passes = node.has(FlagBit::Right), fails = node.has(FlagBit::Wrong);
    brush_.fill(box.rect, 10, color(Token::surface));
    brush_.border(box.rect, 10, hairline(), quiet_edge());
    const bool part = passes && fails, none = node.has(FlagBit::Required);
    if (!passes && !fails && !none) return;
    const Rect& sign = box.control;
    const Color tone = color(none ? Token::control : fails ? Token::warn : Token::good);
    // Filled for all or nothing, a ring for a part, an empty one for no answer.
    if (part || none) brush_.ring(sign.x + 12, sign.y + 12, 12, 2, tone);
    else brush_.disc(sign.x + 12, sign.y + 12, 12, tone);
    if (none) return;
    brush_.icon(passes ? Icon::Check : Icon::Dash, {sign.x + 4, sign.y + 4, 16, 16},
                part ? tone : color(Token::surface));
}

// A track, filled up to the handle; the handle is hollow until the candidate has placed it. It has the size of the real
// element's handle, so that it lies under the finger: see base.css.
void Paint::slider(const Node& node, const Box& box) const {
    constexpr float radius = 14;
    const Rect& place = box.control;
    const int low = node[NumberField::Low], high = node[NumberField::Maximum];
    const float share = static_cast<float>(node[NumberField::Now] - low) / static_cast<float>(std::max(high - low, 1));
    const float x = place.x + radius + share * (place.width - 2 * radius), y = place.y + place.height / 2;
    const Rect track{place.x, y - 4, place.width, 8};
    const bool placed = node.has(FlagBit::Checked), fixed = node.has(FlagBit::ReadOnly);
    const Color full = color(fixed ? Token::control : Token::primary);
    brush_.fill(track, 4, contrast() ? color(Token::surface) : color(Token::line));
    if (contrast()) brush_.border(track, 4, 2, color(Token::line));
    if (placed) brush_.fill({track.x, track.y, x - track.x, track.height}, 4, full);
    if (!fixed && (hovered(node) || pressed(node))) brush_.disc(x, y, radius + 6, color(Token::tint));
    brush_.disc(x, y, radius, placed ? full : color(Token::surface));
    if (!placed) brush_.ring(x, y, radius, 2, full);
}

void Paint::field(std::size_t at) const {
    const Node& node = tree_.nodes[at];
    const Box& box = layout_.boxes[at];
    const Rect& frame = box.control;
    brush_.fill(frame, 8, color(Token::surface));
    const bool right = node.has(FlagBit::Right), wrong = node.has(FlagBit::Wrong);
    const Token edge = node.has(FlagBit::Invalid)       ? Token::bad
                       : right                          ? Token::good
                       : wrong                          ? Token::warn
                       : focused(node) || hovered(node) ? Token::primary
                                                        : Token::control;
    brush_.border(frame, 8, contrast() || focused(node) || right || wrong ? 2 : 1, color(edge));
    if (node.role == Role::Select)
        brush_.icon(Icon::Open, {frame.x + frame.width - 32, frame.y + frame.height / 2 - 10, 20, 20},
                    color(Token::ink));
}

}  // namespace potentiel::ui
