#include "ui/look/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/signs.h"
#include "base/utf8.h"

namespace potentiel::ui {

namespace {

constexpr TextStyle styles[] = {
#define TEXT_STYLE(Type, name, size, line_height, face, color) {Face::face, size, line_height, Token::color},
#include "ui/look/text_styles.inl"
#undef TEXT_STYLE
    {Face::Bold, 18, 27, Token::ink},  // no part has it, but strong words in a text of this size
};

// Strong words may stand in every text: without their face in its size, they would be boxes.
static_assert(std::all_of(std::begin(styles), std::end(styles), [](const TextStyle& text) {
    return text.face != Face::Regular ||
           std::any_of(std::begin(styles), std::end(styles),
                       [&](const TextStyle& strong) { return strong.face == Face::Bold && strong.size == text.size; });
}));

// Reads TrueType tables with bounds checks: the bytes come from outside.
class TrueType {
public:
    explicit TrueType(std::span<const unsigned char> bytes) : bytes_(bytes) {}

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

namespace {

// Replacement for a character that no face has: nothing for a hidden character, a plain space for a space, a hyphen for
// a hyphen.
char32_t stand_in(char32_t character) {
    const char32_t plain = plain_sign(character);
    const bool hyphen = character >= 0x2010 && character <= 0x2012;
    return plain == 0 || plain == ' ' || hyphen ? plain : character;
}

}  // namespace

bool Fonts::set(Face face, std::span<const unsigned char> bytes, Letters letters) {
    const TrueType font(bytes);
    if (!font.whole()) return false;
    stale_ = true;
    if (letters == Letters::More) {
        more_[static_cast<std::size_t>(face)].assign(bytes.begin(), bytes.end());
        return true;
    }
    const float em = static_cast<float>(font.short16(font.table("head") + 18));
    const std::size_t header = font.table("hhea");
    FaceData& data = faces_[static_cast<std::size_t>(face)];
    data.bytes.assign(bytes.begin(), bytes.end());
    data.ascent = static_cast<float>(static_cast<std::int16_t>(font.short16(header + 4))) / em;
    data.descent = -static_cast<float>(static_cast<std::int16_t>(font.short16(header + 6))) / em;
    return true;
}

void Fonts::add_characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_code_point(text, at);
        add(point);
        add(stand_in(point));
    }
}

void Fonts::add(char32_t point) {
    if (point < 0x20 || point > 0xFFFF) return;
    const auto character = static_cast<char16_t>(point);
    const auto place = std::lower_bound(characters_.begin(), characters_.end(), character);
    if (place != characters_.end() && *place == character) return;
    characters_.insert(place, character);
    stale_ = true;
}

bool Fonts::prepare(float device_pixels) {
    lacking_ = 0;
    if (!ready() || (!stale_ && scale_ == device_pixels)) return false;
    stale_ = false;
    scale_ = device_pixels;
    atlas_.Clear();
    atlas_.Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas_.TexDesiredWidth = device_pixels <= 1 ? 512 : 1024;
    fonts_.clear();
    ranges_.clear();
    for (char16_t character : characters_) {
        if (!ranges_.empty() && ranges_.back() + 1 == character) {
            ranges_.back() = character;
        } else {
            ranges_.insert(ranges_.end(), {character, character});
        }
    }
    if (ranges_.empty()) ranges_ = {'?', '?'};
    ranges_.push_back(0);
    for (const TextStyle& style : styles) {
        if (find(style.face, style.size)) continue;
        const FaceData& face = data(style.face);
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        // On high-density screens, glyphs are aligned to whole pixels and stay sharp. On low-density screens, that
        // would make letter spacing uneven, so glyphs are sampled between pixels.
        config.OversampleH = device_pixels < 1.5f ? 3 : 1;
        config.OversampleV = 1;
        config.GlyphRanges = ranges_.data();
        // ImGui's size is ascent plus descent, CSS's is the em. ImGui truncates it to a whole number, which would make
        // text up to 3 % too narrow; its density compensates.
        const float pixels = static_cast<float>(style.size) * device_pixels * (face.ascent + face.descent);
        const float whole = std::floor(pixels);
        config.RasterizerDensity = pixels / whole;
        ImFont* font = nullptr;
        std::vector<const std::vector<unsigned char>*> sources{&face.bytes,
                                                               &more_[static_cast<std::size_t>(style.face)]};
        if (style.face == Face::Mono) sources.insert(sources.end(), {&faces_[0].bytes, &more_[0]});
        // All sources are of one family, with the same ascent and descent.
        for (const auto* bytes : sources) {
            config.MergeMode = font != nullptr;
            if (bytes->empty()) continue;
            font = atlas_.AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes->data()),
                                               static_cast<int>(bytes->size()), whole, &config);
        }
        fonts_.push_back({style.face, style.size, font, config.RasterizerDensity});
    }
    atlas_.Build();
    return true;
}

const Fonts::FaceData& Fonts::data(Face face) const {
    const FaceData& data = faces_[static_cast<std::size_t>(face)];
    return data.bytes.empty() ? faces_[0] : data;
}

const Fonts::Sized* Fonts::find(Face face, int size) const {
    for (const Sized& sized : fonts_)
        if (sized.face == face && sized.size == size) return &sized;
    return nullptr;
}

const ImFontGlyph* Fonts::find(const ImFont& font, char32_t character) {
    return character > 0xFFFF ? nullptr : font.FindGlyphNoFallback(static_cast<ImWchar>(character));
}

std::optional<Glyph> Fonts::glyph(Face face, int size, char32_t character) const {
    const Sized* sized = find(face, size);
    if (!sized) return std::nullopt;
    const ImFontGlyph* found = find(*sized->font, character);
    const char32_t plain = found ? character : stand_in(character);
    if (plain == 0) return Glyph{};
    if (!found) found = find(*sized->font, plain);
    if (!found) {
        ++lacking_;
        return std::nullopt;
    }
    const float density = sized->density, baseline = std::round(sized->font->Ascent);
    return Glyph{found->X0 * density,
                 (found->Y0 - baseline) * density,
                 found->X1 * density,
                 (found->Y1 - baseline) * density,
                 found->U0,
                 found->V0,
                 found->U1,
                 found->V1,
                 found->AdvanceX * density,
                 found->Visible != 0};
}

float Fonts::advance(Face face, int size, char32_t character) const {
    const auto found = glyph(face, size, character);
    return found ? found->advance / scale_ : missing_width(size);
}

float Fonts::ascent(Face face, int size) const { return std::round(data(face).ascent * static_cast<float>(size)); }

float Fonts::descent(Face face, int size) const { return std::round(data(face).descent * static_cast<float>(size)); }

}  // namespace potentiel::ui
