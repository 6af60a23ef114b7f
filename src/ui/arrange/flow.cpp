#include <algorithm>

#include "ui/arrange/arranger.h"

namespace potentiel::ui {

namespace {

constexpr float two_columns = 1200;  // task and editor side by side

bool has_part(const Tree& tree, Part part) {
    return std::any_of(tree.nodes.begin(), tree.nodes.end(), [part](const Node& node) { return node.part == part; });
}

}  // namespace

void Arranger::place_root() {
    const float padding = phone() ? 12 : panes() ? 16 : wide() ? 32 : 24;
    const float limit = panes()                                    ? input_.width
                        : wide() && has_part(tree_, Part::Columns) ? two_columns
                                                                   : measure::column;
    const float width = std::min(input_.width - 2 * padding, limit);
    const float x = (input_.width - width) / 2;
    float y = 0;
    for (std::size_t child : children(0)) {
        if (node(child).part == Part::Header) continue;
        if (node(child).part == Part::Bar) {
            layout_.bar = child;
            continue;
        }
        if (layout_.first == 0) layout_.first = child;
        y += place(child, x, y, width) + padding;
    }
    layout_.content_height = std::max(y, 0.0f);
    box(0).rect = {0, 0, input_.width, layout_.content_height};
}

Arranger::Insets Arranger::insets(std::size_t at) const {
    switch (node(at).part) {
        case Part::Card:
            return phone() ? Insets{20, 16, 20, 16} : panes() ? Insets{20, 20, 20, 20} : Insets{32, 32, 32, 32};
        case Part::Material:
            return phone() ? Insets{12, 12, 12, 12} : Insets{16, 20, 16, 20};
        case Part::Good:
        case Part::Warn:
        case Part::Bad:
            return {measure::row_end, measure::row_side, measure::row_end, measure::row_words};
        case Part::Note:
            return node(at).role == Role::Group ? Insets{0, 16, 0, 16} : Insets{};
        default:
            break;
    }
    if (node(at).role == Role::Quote) return {0, 0, 0, measure::quote_side};
    return {};
}

float Arranger::place_stack(std::size_t at, float x, float y, float width, const Insets& insets) {
    x += insets.left;
    width -= insets.left + insets.right;
    float height = insets.top;
    const bool box_with_sign = node(at).part == Part::Good || node(at).part == Part::Warn || node(at).part == Part::Bad;
    if (box_with_sign)
        box(at).control = {x - measure::row_words + measure::row_side, y + height, measure::mark, measure::mark};
    if (has_words(at) && (children(at).empty() || node(children(at)[0]).role == Role::Text || box_with_sign))
        height += place_text(at, x, y + height, width);
    height += flow(children(at), at, x, y + height, width);
    return height + insets.bottom;
}

float Arranger::gap(std::size_t container, const Node& before, const Node& after) const {
    if (before.part == Part::Eyebrow) return 4;
    if (node(container).part == Part::Bubble || node(container).part == Part::OwnBubble) return 2;
    if (before.part == Part::Label) return measure::label_space;
    if (before.part == Part::Note && after.role == Role::CodeBlock) return 4;
    if (after.part == Part::Subtitle) return 32;
    if (after.part == Part::ScaleRow || after.part == Part::MatrixRow || after.part == Part::CertaintyRow) return 0;
    if (before.part == Part::CodeChoice && after.part == Part::CodeChoice) return 4;
    if (after.part == Part::MatchRow) return 16;
    if (after.part == Part::SkillRow) return 24;
    if (after.part == Part::Label) return 24;
    if (before.part == Part::Options && after.part == Part::Options) return 24;  // nested groups
    switch (node(container).part) {
        case Part::Root:
        case Part::Content:
            return phone() ? 16 : 24;
        case Part::Options:
        case Part::Tests:
            return 8;
        case Part::Facts:
        case Part::Conversation:
            return 12;
        case Part::Good:
        case Part::Warn:
        case Part::Bad:
            return 4;
        case Part::Card:
            return phone() ? 16 : 20;
        default:
            break;
    }
    if (node(container).role == Role::List) return 6;
    return 12;
}

float Arranger::flow(const Places& places, std::size_t container, float x, float y, float width) {
    float height = 0;
    const Node* before = nullptr;
    for (std::size_t index = 0; index < places.size();) {
        const Node& here = node(places[index]);
        if (here.role == Role::Text || here.role == Role::Choice || here.part == Part::Bar) {
            ++index;
            continue;
        }
        if (here.part == Part::Hidden) {
            place(places[index++], x, y + height, width);
            continue;
        }
        if (before) height += gap(container, *before, here);
        if (is_inline(places[index])) {
            Places line;
            while (index < places.size() && is_inline(places[index])) line.push_back(places[index++]);
            height += flow_inline(line, x, y + height, width);
            before = &node(line.back());
        } else {
            height += place(places[index++], x, y + height, width);
            before = &here;
        }
    }
    return height;
}

// Side by side, wrapping to the next line.
float Arranger::flow_inline(const Places& places, float x, float y, float width) {
    constexpr float space = 12;
    float height = 0;
    for (std::size_t from = 0; from < places.size();) {
        float used = 0;
        std::size_t to = from;
        for (; to < places.size(); ++to) {
            const float wanted = std::min(natural_width(places[to]), width);
            if (to > from && used + space + wanted > width) break;
            used += (to > from ? space : 0) + wanted;
        }
        // The words of a quiet button stand at the edge of the column, as all others do.
        float left = node(places[from]).part == Part::Quiet ? x - measure::quiet_side : x, tallest = 0;
        for (std::size_t index = from; index < to; ++index) {
            // On a phone, a single control fills its line, so that a thumb finds it easily.
            const bool fill = phone() && to - from == 1 && node(places[index]).part != Part::Quiet;
            const float wanted = fill ? width : std::min(natural_width(places[index]), width);
            tallest = std::max(tallest, place(places[index], left, y + height, wanted));
            left += wanted + space;
        }
        height += tallest + (to < places.size() ? space : 0);
        from = to;
    }
    return height;
}

float Arranger::place_picture(std::size_t at, float x, float y, float width) {
    const auto own_width = static_cast<float>(std::max(node(at)[NumberField::Width], 1));
    const auto own_height = static_cast<float>(node(at)[NumberField::Height]);
    Rect& rect = box(at).rect;
    rect = {x, y, std::min(width, own_width), 0};
    return rect.width * own_height / own_width;
}

// A picture with its spots on top, each large enough for a finger.
float Arranger::place_spots(std::size_t at, float x, float y, float width) {
    constexpr float least = 24;
    Rect picture;
    for (std::size_t child : children(at)) {
        if (node(child).role != Role::Image) continue;
        place(child, x, y, width);
        picture = box(child).rect;
    }
    box(at).rect.width = picture.width;
    const auto share = [](std::int32_t thousandths, float whole) {
        return static_cast<float>(thousandths) * whole / 1000;
    };
    for (std::size_t child : children(at)) {
        const Node& spot = node(child);
        if (spot.part != Part::Spot) continue;
        const float wide = share(spot[NumberField::Width], picture.width);
        const float high = share(spot[NumberField::Height], picture.height);
        const float left = x + share(spot[NumberField::Left], picture.width);
        const float top = y + share(spot[NumberField::Top], picture.height);
        const float outer_width = std::max(wide, least), outer_height = std::max(high, least);
        box(child).rect = {left + (wide - outer_width) / 2, top + (high - outer_height) / 2, outer_width, outer_height};
    }
    return picture.height;
}

// Panes scroll by themselves: the host shows each where its style sheet has it, so here they only have to be apart.
float Arranger::place_panes(std::size_t at, float x, float y) {
    const Places& panes = children(at);
    float height = 0;
    for (const std::size_t pane : panes) {
        const bool task = pane == panes.front(), outcome = panes.size() > 2 && pane == panes.back();
        const float width = task ? input_.task_width : outcome ? input_.outcome_width : input_.code_width;
        height += place(pane, x, y + height, width);
        const std::size_t card = children(pane).front();
        if (task || outcome || box(card).rect.height >= input_.code_height) continue;
        const float more = input_.code_height - box(card).rect.height;
        grow(card, more);
        box(pane).rect.height += more;
        height += more;
    }
    return height;
}

// Makes a card higher, by the height of its editors or of its preview.
void Arranger::grow(std::size_t card, float more) {
    const auto grows = [&](std::size_t at) { return node(at).role == Role::Editor || node(at).role == Role::Preview; };
    const Places& parts = children(card);
    const float each =
        more / static_cast<float>(std::max<std::ptrdiff_t>(std::count_if(parts.begin(), parts.end(), grows), 1));
    float down = 0;
    for (const std::size_t part : parts) {
        shift(part, down);
        if (!grows(part)) continue;
        Box& here = box(part);
        here.rect.height += each;
        here.control.height += each;
        for (PlacedText& text : here.texts)
            if (text.words == Wording::Description) text.y += each;
        down += each;
    }
    box(card).rect.height += more;
}

float Arranger::place_columns(std::size_t at, float x, float y, float width) {
    if (panes()) return place_panes(at, x, y);
    if (!wide() || children(at).size() < 2) return flow(children(at), at, x, y, width);
    constexpr float space = 24;
    const float left = (width - space) * 5 / 12, right = width - space - left;
    const Places first(children(at).begin(), children(at).begin() + 1),
        others(children(at).begin() + 1, children(at).end());
    const float left_height = flow(first, at, x, y, left);
    return std::max(left_height, flow(others, at, x + left + space, y, right));
}

}  // namespace potentiel::ui
