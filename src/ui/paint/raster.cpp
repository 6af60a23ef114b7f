#include "ui/paint/raster.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace potentiel::ui {

namespace {

constexpr std::uint32_t opaque = 0xFF000000;

// `alpha`: 0 to 255.
std::uint32_t blend(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
    constexpr std::uint32_t outer = 0xFF00FF, inner = 0xFF00;  // channels, two of them at a time
    const std::uint32_t share = alpha + (alpha >> 7);  // of 256
    const std::uint32_t red_blue = (under & outer) + (((over & outer) - (under & outer)) * share >> 8);
    const std::uint32_t green = (under & inner) + (((over & inner) - (under & inner)) * share >> 8);
    return (red_blue & outer) | (green & inner) | opaque;
}

// By two pixels at once: fills are most of the work.
void fill(std::uint32_t* from, std::uint32_t* to, std::uint32_t color) {
    const std::uint64_t two = static_cast<std::uint64_t>(color) << 32 | color;
    for (; to - from >= 4; from += 4) {
        std::memcpy(from, &two, sizeof two);
        std::memcpy(from + 2, &two, sizeof two);
    }
    while (from < to) *from++ = color;
}

// The first pixel whose centre lies at or after a line.
int pixel_from(float place) { return static_cast<int>(std::ceil(place - 0.5f)); }

// Where the edge between two points, the upper one first, crosses the middle of a row of pixels.
float crossing(const ImVec2& upper, const ImVec2& lower, float middle) {
    return upper.x + (middle - upper.y) * ((lower.x - upper.x) / (lower.y - upper.y));
}

}  // namespace

std::uint32_t packed(Color color) {
    return IM_COL32(color.rgb >> 16 & 255, color.rgb >> 8 & 255, color.rgb & 255,
                    static_cast<int>(color.alpha * 255 + 0.5f));
}

void Area::cover(const Area& other) {
    if (other.empty()) return;
    if (empty()) {
        *this = other;
        return;
    }
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
}

Raster::Raster(std::vector<std::uint32_t>& pixels, const Area& area, Color ground, const Fonts& fonts)
    : pixels_(pixels), area_(area), fonts_(fonts) {
    const auto length = [](int from, int to) { return static_cast<std::size_t>(std::max(to - from, 0)); };
    pixels_.resize(length(area.left, area.right) * length(area.top, area.bottom));
    fill(pixels_.data(), pixels_.data() + pixels_.size(), packed(ground));
}

void Raster::draw(const ImDrawList& list) {
    const ImDrawIdx* corners = list.IdxBuffer.Data;
    for (int at = 0; at + 2 < list.IdxBuffer.Size; at += 3) {
        const ImDrawVert& first = list.VtxBuffer[corners[at]];
        if (first.uv.x > 0) {
            glyph(first);
            at += 3;  // its second triangle
        } else {
            triangle(first, list.VtxBuffer[corners[at + 1]], list.VtxBuffer[corners[at + 2]]);
        }
    }
}

void Raster::glyph(const ImDrawVert& corner) {
    const Coverage& coverage = fonts_.coverage(static_cast<int>(corner.uv.x));
    const int left = static_cast<int>(corner.pos.x), top = static_cast<int>(corner.pos.y);
    const int from = std::max(left, area_.left), to = std::min(left + coverage.width, area_.right);
    const std::uint32_t alpha = corner.col >> 24;
    for (int y = std::max(top, area_.top); y < std::min(top + coverage.height, area_.bottom); ++y) {
        const unsigned char* shares = &coverage.shares[static_cast<std::size_t>((y - top) * coverage.width)];
        std::uint32_t* pixels = row(y);
        for (int x = from; x < to; ++x) {
            const std::uint32_t share = shares[x - left];
            std::uint32_t& pixel = pixels[x - area_.left];
            if (share > 0) pixel = blend(pixel, corner.col, share * alpha / 255);
        }
    }
}

// A pixel belongs to the triangle in which its centre lies; of two that share an edge, to one only.
void Raster::triangle(const ImDrawVert& one, const ImDrawVert& two, const ImDrawVert& three) {
    std::array<const ImDrawVert*, 3> points{&one, &two, &three};
    std::sort(points.begin(), points.end(), [](const ImDrawVert* first, const ImDrawVert* second) {
        return first->pos.y < second->pos.y || (first->pos.y == second->pos.y && first->pos.x < second->pos.x);
    });
    const auto& [top, middle, bottom] = points;
    const int from = std::max(pixel_from(top->pos.y), area_.top);
    const int to = std::min(pixel_from(bottom->pos.y), area_.bottom);
    if (from >= to) return;

    // Alpha, in 65536ths, and how it changes from a pixel to the next, right and down. At most this differs.
    const bool plain = one.col == two.col && two.col == three.col;
    float start = 0, right = 0, down = 0;
    if (!plain) {
        const ImVec2 side(middle->pos.x - top->pos.x, middle->pos.y - top->pos.y);
        const ImVec2 other(bottom->pos.x - top->pos.x, bottom->pos.y - top->pos.y);
        const float surface = side.x * other.y - other.x * side.y;
        if (surface == 0) return;
        const auto alpha = [](const ImDrawVert* point) { return static_cast<float>(point->col >> 24) * 65536; };
        const float along = alpha(middle) - alpha(top), across = alpha(bottom) - alpha(top);
        right = (along * other.y - across * side.y) / surface;
        down = (across * side.x - along * other.x) / surface;
        start = alpha(top) + (0.5f - top->pos.x) * right + (0.5f - top->pos.y) * down;
    }

    for (int y = from; y < to; ++y) {
        const float height = static_cast<float>(y) + 0.5f;
        const bool upper = height < middle->pos.y;
        const float side = upper ? crossing(top->pos, middle->pos, height) : crossing(middle->pos, bottom->pos, height);
        const float other = crossing(top->pos, bottom->pos, height);
        const int left = std::max(pixel_from(std::min(side, other)), area_.left);
        const int end = std::min(pixel_from(std::max(side, other)), area_.right);
        if (left >= end) continue;
        std::uint32_t* pixels = row(y) - area_.left;
        if (plain && one.col >= opaque) {
            fill(pixels + left, pixels + end, one.col);
            continue;
        }
        if (plain) {
            for (int x = left; x < end; ++x) pixels[x] = blend(pixels[x], one.col, one.col >> 24);
            continue;
        }
        constexpr float most = 1 << 28;
        const float first = start + right * static_cast<float>(left) + down * static_cast<float>(y);
        auto alpha = static_cast<std::int64_t>(std::clamp(first, -most, most));
        const auto slope = static_cast<std::int64_t>(std::clamp(right, -most, most));
        for (int x = left; x < end; ++x, alpha += slope) {
            const std::int64_t share = std::clamp<std::int64_t>(alpha >> 16, 0, 255);
            pixels[x] = blend(pixels[x], one.col, static_cast<std::uint32_t>(share));
        }
    }
}

}  // namespace potentiel::ui
