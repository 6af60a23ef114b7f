#include <string_view>

#include "ui/paint/paint.h"

namespace potentiel::ui {

void Paint::card(const Box& box) const {
    if (theme_ == Theme::Light) brush_.shadow(box.rect, 12, 20, 4, {color(Token::ink).rgb, 0.07f});
    brush_.fill(box.rect, 12, color(Token::surface));
    if (theme_ != Theme::Light) brush_.border(box.rect, 12, hairline(), color(Token::line));
}

void Paint::panel(const Box& box, Token fill) const {
    brush_.fill(box.rect, 10, color(fill));
    brush_.border(box.rect, 10, hairline(), color(Token::line));
}

// Feedback or a notice: colour, sign and words together.
void Paint::notice(const Node& node, const Box& box) const {
    struct Look {
        Token ground, ink;
        Icon icon;
    };
    const Look look = node.part == Part::Good   ? Look{Token::good_t, Token::good, Icon::Check}
                      : node.part == Part::Warn ? Look{Token::warn_t, Token::warn, Icon::Info}
                                                : Look{Token::bad_t, Token::bad, Icon::Alert};
    brush_.fill(box.rect, 10, color(look.ground));
    if (contrast()) brush_.border(box.rect, 10, 2, color(look.ink));
    const Rect& sign = box.control;
    brush_.disc(sign.x + 12, sign.y + 12, 12, color(look.ink));
    brush_.icon(look.icon, {sign.x + 4, sign.y + 4, 16, 16}, color(look.ground));
}

void Paint::table_row(std::size_t at) const {
    const Rect& row = layout_.boxes[at].rect;
    const auto& rows = layout_.children[layout_.parents[at]];
    const bool header = rows.front() == at;
    if (header) brush_.fill(row, 0, color(Token::tint));
    const Color ink = color(header ? Token::control : Token::line);
    if (at != rows.back()) brush_.fill({row.x, row.y + row.height - hairline(), row.width, hairline()}, 0, ink);
}

// Paragraphs of one quotation share one vertical line.
void Paint::quote(std::size_t at) const {
    Rect line = layout_.boxes[at].rect;
    line.width = 4;
    const Node* next = next_sibling(at);
    if (next && next->role == Role::Quote) line.height += 12;
    brush_.fill(line, 0, color(Token::control));
}

void Paint::listing(std::size_t at) const {
    // Inside material, which has the page's colour, use the card's colour.
    panel(layout_.boxes[at], parent_part(at) == Part::Material ? Token::surface : Token::bg);
}

// The side shows the speaker. High contrast has no tints, so it gets a border.
void Paint::bubble(const Box& box, Token fill) const {
    brush_.fill(box.rect, 16, color(fill));
    if (contrast()) brush_.border(box.rect, 16, 2, color(Token::line));
}

// Collapsible items are separated by lines, so that the end of each is clear.
void Paint::list_item(std::size_t at) const {
    const auto& parts = layout_.children[at];
    if (parts.empty() || !tree_.nodes[parts.front()].has(FlagBit::Collapsible) || !next_sibling(at)) return;
    const Rect& item = layout_.boxes[at].rect;
    brush_.fill({item.x, item.y + item.height + 3, item.width, hairline()}, 0, color(Token::line));
}

}  // namespace potentiel::ui
