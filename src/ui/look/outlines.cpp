#include "ui/look/outlines.h"

#include <cmath>
#include <cstdint>
#include <cstring>

// Dear ImGui's copy of the rasteriser; its own font atlas, which draws every glyph before the first is needed, is not
// linked.
#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_STATIC
#define STBTT_assert(condition) ((void)(condition))
#include <imstb_truetype.h>

namespace potentiel::ui {

namespace {

// Reads TrueType tables with bounds checks: the bytes come from outside.
class Tables {
public:
    explicit Tables(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    unsigned short16(std::size_t at) const {
        return at + 2 <= bytes_.size() ? static_cast<unsigned>(bytes_[at] << 8 | bytes_[at + 1]) : 0;
    }
    std::size_t long32(std::size_t at) const { return static_cast<std::size_t>(short16(at)) << 16 | short16(at + 2); }

    // Offset of the table; 0 if it is missing or truncated.
    std::size_t table(const char* tag) const {
        for (unsigned index = 0; index < short16(4); ++index) {
            const std::size_t entry = 12 + index * std::size_t{16};
            if (entry + 16 > bytes_.size() || std::memcmp(&bytes_[entry], tag, 4) != 0) continue;
            const std::size_t from = long32(entry + 8), size = long32(entry + 12);
            return from <= bytes_.size() && size <= bytes_.size() - from ? from : 0;
        }
        return 0;
    }

    bool whole() const {
        if (long32(0) != 0x00010000) return false;
        for (const char* tag : {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"})
            if (!table(tag)) return false;
        return short16(table("head") + 18) != 0;
    }

private:
    std::span<const unsigned char> bytes_;
};

}  // namespace

Outlines::Outlines() = default;
Outlines::~Outlines() = default;

bool Outlines::read(std::span<const unsigned char> bytes) {
    const Tables tables(bytes);
    if (!tables.whole()) return false;
    bytes_.assign(bytes.begin(), bytes.end());
    font_ = std::make_unique<stbtt_fontinfo>();
    stbtt_InitFont(font_.get(), bytes_.data(), 0);
    const float em = static_cast<float>(tables.short16(tables.table("head") + 18));
    const std::size_t header = tables.table("hhea");
    ascent_ = static_cast<float>(static_cast<std::int16_t>(tables.short16(header + 4))) / em;
    descent_ = -static_cast<float>(static_cast<std::int16_t>(tables.short16(header + 6))) / em;
    return true;
}

int Outlines::find(char32_t character) const {
    return font_ ? stbtt_FindGlyphIndex(font_.get(), static_cast<int>(character)) : 0;
}

float Outlines::advance(int glyph) const {
    int advance = 0, bearing = 0;
    stbtt_GetGlyphHMetrics(font_.get(), glyph, &advance, &bearing);
    return stbtt_ScaleForPixelHeight(font_.get(), 1) * static_cast<float>(advance);
}

Coverage Outlines::rasterise(int glyph, float height, float slant, float shift) const {
    Coverage made;
    stbtt_vertex* points = nullptr;
    const int count = stbtt_GetGlyphShape(font_.get(), glyph, &points);
    int left = 0, bottom = 0, right = 0, top = 0;
    if (count > 0 && stbtt_GetGlyphBox(font_.get(), glyph, &left, &bottom, &right, &top)) {
        const float scale = stbtt_ScaleForPixelHeight(font_.get(), height);
        const auto lean = [slant](int y) { return slant * static_cast<float>(y); };
        for (stbtt_vertex& point : std::span(points, static_cast<std::size_t>(count))) {
            point.x = static_cast<short>(static_cast<float>(point.x) + lean(point.y));
            point.cx = static_cast<short>(static_cast<float>(point.cx) + lean(point.cy));
        }
        const auto from = [](float value) { return static_cast<int>(std::floor(value)); };
        const auto to = [](float value) { return static_cast<int>(std::ceil(value)); };
        made.left = from((static_cast<float>(left) + lean(bottom)) * scale + shift);
        made.top = from(-static_cast<float>(top) * scale);
        made.width = to((static_cast<float>(right) + lean(top)) * scale + shift) - made.left;
        made.height = to(-static_cast<float>(bottom) * scale) - made.top;
        made.shares.resize(static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height));
        stbtt__bitmap bitmap{made.width, made.height, made.width, made.shares.data()};
        constexpr float flatness = 0.35f;  // pixels by which a curve may be off
        stbtt_Rasterize(&bitmap, flatness, points, count, scale, scale, shift, 0, made.left, made.top, 1, nullptr);
    }
    stbtt_FreeShape(font_.get(), points);
    return made;
}

}  // namespace potentiel::ui
