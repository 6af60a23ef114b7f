#include "ui/paint/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/work.h"
#include "ui/arrange/layout.h"
#include "ui/paint/paint.h"

namespace potentiel::ui {

namespace {

// ImGui's draw lists. Its windows, widgets, fonts, input and renderers are unused, and not linked.
class Drawing {
public:
    Drawing() {
        shared_.SetCircleTessellationMaxError(0.1f);
        shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
    }
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    ImDrawList& begin() {
        list_._ResetForNewFrame();
        return list_;
    }

private:
    ImDrawListSharedData shared_;
    ImDrawList list_{&shared_};
};

// What a node has painted.
struct Painted {
    NodeId node;
    std::uint64_t print;  // a hash of its vertices
    Area area;
};

Painted painted(NodeId node, const ImDrawList& list) {
    static_assert(sizeof(ImDrawVert) % sizeof(std::uint32_t) == 0);
    Painted made{node, 0, {}};
    for (const ImDrawVert& vertex : list.VtxBuffer) {
        std::uint32_t words[sizeof(ImDrawVert) / sizeof(std::uint32_t)];
        std::memcpy(words, &vertex, sizeof vertex);
        for (const std::uint32_t word : words) {
            made.print = (made.print ^ word) * 0x9E3779B97F4A7C15;
            made.print ^= made.print >> 32;
        }
        const auto x = static_cast<int>(std::floor(vertex.pos.x)), y = static_cast<int>(std::floor(vertex.pos.y));
        made.area.cover({x, y, x + 1, y + 1});
    }
    return made;
}

// Keeps areas apart: those that meet become one.
void add(std::vector<Area>& areas, Area area) {
    for (std::size_t at = 0; at < areas.size();) {
        if (!areas[at].meets(area)) {
            ++at;
            continue;
        }
        area.cover(areas[at]);
        areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(at));
        at = 0;
    }
    areas.push_back(area);
}

}  // namespace

class Painter::Implementation {
public:
    // Calls look(node, draw list) for each node that paints something in or near the area, in reading order. The bar
    // is not among them.
    template <class Look>
    void draw(const Area& area, Look look) {
        if (!fonts.ready()) return;
        constexpr float reach = 32;  // paint may extend so far beyond a rectangle, CSS px
        const float scale = input.device_pixels;
        const float top = static_cast<float>(area.top) / scale - reach;
        const float bottom = static_cast<float>(area.bottom) / scale + reach;
        ImDrawList& list = drawing.begin();
        const Brush brush(list, fonts, scale);
        const Paint paint(tree, layout, input.theme, seen, brush);
        for (std::size_t at = layout.first; at < std::min(tree.nodes.size(), layout.bar); ++at) {
            const Rect& rect = layout.boxes[at].rect;
            if (rect.y + rect.height < top || rect.y > bottom) continue;
            drawing.begin();
            paint.node(at);
            if (list.VtxBuffer.Size > 0) look(tree.nodes[at], list);
        }
    }

    Drawing drawing;
    Fonts fonts;
    FrameInput input;
    Tree tree;
    Layout layout;
    PaintInput seen;
    std::vector<Painted> picture;  // the last one; by node
    bool stale = true;  // it can't be compared with the next one
    std::vector<Area> changed;
    std::vector<std::uint32_t> pixels;
};

Painter::Painter() : implementation_(std::make_unique<Implementation>()) {}
Painter::~Painter() = default;

bool Painter::set_font(Face face, Letters letters, std::span<const unsigned char> bytes) {
    return implementation_->fonts.set(face, bytes, letters);
}

void Painter::lay_out(Tree& tree, const FrameInput& input) {
    count(&Work::screens_laid_out);
    Implementation& own = *implementation_;
    own.stale |= input.theme != own.input.theme || input.width != own.input.width;
    own.input = input;
    own.stale |= own.fonts.prepare(input.device_pixels);
    own.layout = ui::lay_out(tree, input, own.fonts);
    for (std::size_t at = 0; at < tree.nodes.size(); ++at) {
        Rect rect = own.layout.boxes[at].rect;
        const std::size_t parent = own.layout.parents[at];
        if (parent != no_node) {
            rect.x -= own.layout.boxes[parent].rect.x;
            rect.y -= own.layout.boxes[parent].rect.y;
        }
        tree.nodes[at].rect = rect;
    }
    own.tree = tree;
}

float Painter::content_height() const { return implementation_->layout.content_height; }

std::uint32_t Painter::lacking() const { return implementation_->fonts.lacking(); }

std::span<const Area> Painter::paint(const PaintInput& input) {
    count(&Work::screens_painted);
    Implementation& own = *implementation_;
    own.seen = input;
    const auto pixels = [&](float length) { return static_cast<int>(std::round(length * own.input.device_pixels)); };
    const Area within{0, pixels(input.top), pixels(own.input.width), pixels(input.top + input.height)};
    std::vector<Painted> before;
    before.swap(own.picture);
    own.draw(within, [&](const Node& node, const ImDrawList& list) { own.picture.push_back(painted(node.id, list)); });
    const auto by_node = [](const Painted& one, const Painted& other) { return one.node < other.node; };
    std::sort(own.picture.begin(), own.picture.end(), by_node);
    own.changed.clear();
    if (own.stale) {
        own.changed.push_back(within);
        own.stale = false;
        return own.changed;
    }
    auto old = before.begin();
    auto now = own.picture.begin();
    while (old != before.end() || now != own.picture.end()) {
        const bool gone = now == own.picture.end() || (old != before.end() && by_node(*old, *now));
        const bool is_new = !gone && (old == before.end() || by_node(*now, *old));
        if (gone || (!is_new && old->print != now->print)) add(own.changed, old->area);
        if (is_new || (!gone && old->print != now->print)) add(own.changed, now->area);
        if (!is_new) ++old;
        if (!gone) ++now;
    }
    return own.changed;
}

std::span<const std::uint32_t> Painter::pixels(const Area& area) {
    Implementation& own = *implementation_;
    Raster raster(own.pixels, area, color_of(own.input.theme, Token::bg), own.fonts);
    own.draw(area, [&](const Node&, const ImDrawList& list) { raster.draw(list); });
    return own.pixels;
}

}  // namespace potentiel::ui
