#pragma once
#include "ui/arrange/layout.h"
#include "ui/paint/brush.h"

namespace potentiel::ui {

// Paints laid-out nodes.
class Paint {
public:
    Paint(const Tree& tree, const Layout& layout, Theme theme, const PaintInput& input, const Brush& brush)
        : tree_(tree), layout_(layout), theme_(theme), input_(input), brush_(brush) {}

    // Paints one node, without those in it.
    void node(std::size_t at) const;

private:
    void ground(std::size_t at) const;
    void texts(std::size_t at) const;
    Color text_color(std::size_t at, const PlacedText& text) const;

    // surfaces.cpp
    void card(const Box& box) const;
    void panel(const Box& box, Token fill) const;
    void notice(const Node& node, const Box& box) const;
    void table_row(std::size_t at) const;
    void quote(std::size_t at) const;
    void listing(std::size_t at) const;
    void bubble(const Box& box, Token fill) const;
    void list_item(std::size_t at) const;

    // controls.cpp
    void button(const Node& node, const Box& box) const;
    void option_row(const Node& node, const Box& box) const;
    void scale_row(std::size_t at) const;
    void matrix_row(std::size_t at) const;
    void order_row(std::size_t at) const;
    void code_row(std::size_t at) const;
    void review_row(std::size_t at) const;
    void test_row(const Node& node, const Box& box) const;
    void mark(const Node& node, const Box& box) const;
    void slider(const Node& node, const Box& box) const;
    void field(std::size_t at) const;

    // progress.cpp
    void meter(const Node& node, const Box& box) const;

    // The following sibling, or null. Precondition: the node has a parent.
    const Node* next_sibling(std::size_t at) const;
    Part parent_part(std::size_t at) const;

    Color color(Token token) const { return color_of(theme_, token); }
    bool contrast() const { return theme_ == Theme::Contrast; }
    // Border of a control that is not chosen: visible, but weaker than the words.
    Color quiet_edge() const {
        return contrast() ? color(Token::control) : mix(color(Token::surface), color(Token::control), 0.6f);
    }
    float hairline() const { return contrast() ? 2 : 1; }
    bool hovered(const Node& node) const {
        return input_.hovered == node.id && !node.has(FlagBit::Disabled) && !node.has(FlagBit::ReadOnly);
    }
    bool pressed(const Node& node) const { return input_.pressed == node.id && hovered(node); }
    bool focused(const Node& node) const { return input_.focused == node.id; }

    const Tree& tree_;
    const Layout& layout_;
    Theme theme_;
    const PaintInput& input_;
    const Brush& brush_;
};

}  // namespace potentiel::ui
