#include "ui/paint/paint.h"

#include <algorithm>

namespace potentiel::ui {

void Paint::node(std::size_t at) const {
    if (tree_.nodes[at].part == Part::Hidden) return;
    ground(at);
    texts(at);
}

void Paint::ground(std::size_t at) const {
    const Node& node = tree_.nodes[at];
    const Box& box = layout_.boxes[at];
    switch (node.part) {
        case Part::Card:
            return card(box);
        case Part::Material:
            return panel(box, Token::bg);
        case Part::Added:
            return brush_.fill(box.rect, 0, color(Token::good_t));
        case Part::Removed:
            return brush_.fill(box.rect, 0, color(Token::warn_t));
        case Part::Bubble:
            return bubble(box, Token::bg);
        case Part::OwnBubble:
            return bubble(box, Token::tint);
        case Part::Good:
        case Part::Warn:
        case Part::Bad:
            return notice(node, box);
        case Part::OptionRow:
        case Part::CodeChoice:
        case Part::JudgementRow:
            return option_row(node, box);
        case Part::GapCode:
            return listing(at);
        case Part::JudgementMark:
        case Part::ScaleMark:
        case Part::MatrixMark:
            return mark(node, box);
        case Part::MatrixRow:
            return matrix_row(at);
        case Part::ScaleRow:
            return scale_row(at);
        case Part::OrderRow:
            return order_row(at);
        case Part::CodeRow:
            return code_row(at);
        case Part::CodeLine:
        case Part::Spot:
            return;
        case Part::ReviewRow:
            return review_row(at);
        case Part::TestRow:
            return test_row(node, box);
        case Part::Slider:
            return slider(node, box);
        case Part::Divider:
            return brush_.fill(box.rect, 0, color(Token::line));
        default:
            break;
    }
    switch (node.role) {
        case Role::Button:
            return button(node, box);
        case Role::Radio:
        case Role::Checkbox:
            return mark(node, box);
        case Role::TextField:
        case Role::TextArea:
        case Role::Editor:
        case Role::Select:
            return field(at);
        case Role::CodeBlock:
            return listing(at);
        case Role::ListItem:
            return list_item(at);
        case Role::Meter:
            return meter(node, box);
        case Role::Row:
            return table_row(at);
        case Role::Quote:
            return quote(at);
        default:
            return;
    }
}

const Node* Paint::next_sibling(std::size_t at) const {
    const auto& siblings = layout_.children[layout_.parents[at]];
    const auto next = std::find(siblings.begin(), siblings.end(), at) + 1;
    return next == siblings.end() ? nullptr : &tree_.nodes[*next];
}

Part Paint::parent_part(std::size_t at) const { return tree_.nodes[layout_.parents[at]].part; }

void Paint::texts(std::size_t at) const {
    const Box& box = layout_.boxes[at];
    for (const PlacedText& text : box.texts)
        brush_.text(text.block, text.x, text.y, text_color(at, text), color(Token::tint));
}

Color Paint::text_color(std::size_t at, const PlacedText& text) const {
    const Node& node = tree_.nodes[at];
    if (node.has(FlagBit::Disabled)) return color(Token::control);
    if (text.words == Wording::Sign && node.part == Part::ReviewRow && node.has(FlagBit::Done))
        return color(Token::on_primary);
    if (text.words == Wording::Description) {
        if (node.has(FlagBit::Right)) return color(Token::good);
        if (node.has(FlagBit::Wrong)) return color(Token::warn);
    }
    return color(text.color);
}

}  // namespace potentiel::ui
