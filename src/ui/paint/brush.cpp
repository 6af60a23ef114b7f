#include "ui/paint/brush.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "ui/paint/raster.h"

namespace potentiel::ui {

Brush::Edges Brush::edges(const Rect& rect) const {
    return {std::round(rect.x * scale_), std::round(rect.y * scale_), std::round((rect.x + rect.width) * scale_),
            std::round((rect.y + rect.height) * scale_)};
}

void Brush::fill(const Rect& rect, float radius, Color color) const {
    const Edges at = edges(rect);
    list_.AddRectFilled({at.left, at.top}, {at.right, at.bottom}, packed(color), radius * scale_);
}

void Brush::border(const Rect& rect, float radius, float width, Color color) const {
    const Edges at = edges(rect);
    const float thick = std::max(1.0f, std::round(width * scale_)), half = thick / 2;
    // ImGui draws lines around pixel centres and adds the half pixel itself.
    list_.AddRect({at.left + half - 0.5f, at.top + half - 0.5f}, {at.right - half + 0.5f, at.bottom - half + 0.5f},
                  packed(color), std::max(0.0f, radius * scale_ - half), 0, thick);
}

// Concentric rings, each fainter than the previous one: approximates a blur with a few dozen vertices.
void Brush::shadow(const Rect& rect, float radius, float reach, float drop, Color color) const {
    constexpr int rings = 6, corner_steps = 6, around = 4 * (corner_steps + 1);
    const Edges at = edges({rect.x, rect.y + drop, rect.width, rect.height});
    const float inner = radius * scale_, outer = reach * scale_;
    // The caller covers the inside except the foot, and without a graphics card every pixel costs time.
    list_.AddRectFilled({at.left, std::max(at.top, at.bottom - 3 * inner)}, {at.right, at.bottom}, packed(color),
                        inner);
    list_.PrimReserve(rings * around * 6, (rings + 1) * around);
    const unsigned first = list_._VtxCurrentIdx;
    const ImVec2 pixel = list_._Data->TexUvWhitePixel;
    for (int ring = 0; ring <= rings; ++ring) {
        const float out = static_cast<float>(ring) / rings, fade = (1 - out) * (1 - out);
        const ImU32 faded = packed({color.rgb, color.alpha * fade});
        for (int step = 0; step < around; ++step) {
            const int corner = step / (corner_steps + 1), of_corner = step % (corner_steps + 1);
            const float angle =
                (static_cast<float>(corner) + static_cast<float>(of_corner) / corner_steps) * 1.5707963f;
            const float x = corner == 0 || corner == 3 ? at.right - inner : at.left + inner;
            const float y = corner < 2 ? at.bottom - inner : at.top + inner;
            const float away = inner + out * outer;
            list_.PrimWriteVtx({x + std::cos(angle) * away, y + std::sin(angle) * away}, pixel, faded);
        }
    }
    for (unsigned ring = 0; ring < rings; ++ring) {
        for (unsigned step = 0; step < around; ++step) {
            const unsigned next = (step + 1) % around, here = first + ring * around;
            for (unsigned corner : {here + step, here + next, here + around + next, here + step, here + around + next,
                                    here + around + step})
                list_.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
        }
    }
}

void Brush::disc(float x, float y, float radius, Color color) const {
    list_.AddCircleFilled({x * scale_, y * scale_}, radius * scale_, packed(color));
}

void Brush::ring(float x, float y, float radius, float width, Color color) const {
    list_.AddCircle({x * scale_, y * scale_}, (radius - width / 2) * scale_, packed(color), 0, width * scale_);
}

void Brush::icon(Icon icon, const Rect& rect, Color color) const {
    const float unit = rect.width / 24 * scale_, thick = std::max(1.5f, 2.25f * unit);
    const Edges at = edges(rect);
    const std::span<const IconPoint> points = strokes(icon);
    std::vector<ImVec2> line;
    for (std::size_t from = 0; from < points.size();) {
        line.clear();
        std::size_t to = from;
        do {
            line.push_back({at.left + points[to].x * unit, at.top + points[to].y * unit});
        } while (++to < points.size() && !points[to].starts);
        const bool dot = line.size() == 1;
        if (!dot) list_.AddPolyline(line.data(), static_cast<int>(line.size()), packed(color), 0, thick);
        // Round line ends: ImGui's are flat.
        for (const ImVec2& end : {line.front(), line.back()})
            list_.AddCircleFilled(end, (dot ? 0.75f : 0.5f) * thick, packed(color));
        from = to;
    }
}

void Brush::text(const TextBlock& block, float x, float y, Color color, Color ground) const {
    for (const TextRun& one : block.runs) {
        if (one.chip) {
            const float up = static_cast<float>(one.size);
            // At most as wide as the gap of a space: the words around keep their places, as in the mirror.
            fill({x + one.x - 1.5f, y + one.baseline - up, one.width + 3, up * 1.35f}, 4, ground);
        }
        run(one, x, y + one.baseline, color);
    }
}

void Brush::run(const TextRun& run, float x, float baseline, Color color) const {
    const ImU32 ink = packed(color);
    const float base = std::round(baseline * scale_);
    // Where pixels are large, a glyph may stand between them, so that the spaces between letters stay even.
    const float steps = scale_ < 1.5f ? 4 : 1;
    float pen = (x + run.x) * scale_;
    for (std::size_t at = 0; at < run.text.size();) {
        const float place = std::round(pen * steps) / steps, from = std::floor(place);
        const auto glyph = fonts_.glyph(run.face, run.size, run.slanted, next_code_point(run.text, at), place - from);
        if (!glyph) {
            const float width = Fonts::missing_width(run.size) * scale_,
                        height = 0.7f * static_cast<float>(run.size) * scale_;
            list_.AddRect({pen + 0.15f * width, base - height}, {pen + 0.85f * width, base}, ink);
            pen += width;
            continue;
        }
        if (glyph->number > 0) {
            const ImVec2 coverage{static_cast<float>(glyph->number), 0};  // for the raster
            list_.PrimReserve(6, 4);
            list_.PrimRectUV({from + static_cast<float>(glyph->left), base + static_cast<float>(glyph->top)},
                             {from + static_cast<float>(glyph->right), base + static_cast<float>(glyph->bottom)},
                             coverage, coverage, ink);
        }
        pen += glyph->advance;
    }
}

}  // namespace potentiel::ui
