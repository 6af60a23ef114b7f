#include "ui/look/fonts.h"

#include <algorithm>
#include <cmath>

#include "base/signs.h"
#include "base/utf8.h"

namespace potentiel::ui {

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
    auto& faces = letters == Letters::More ? more_ : first_;
    if (!faces[static_cast<std::size_t>(face)].read(bytes)) return false;
    stale_ = true;
    return true;
}

bool Fonts::prepare(float device_pixels) {
    lacking_ = 0;
    if (!ready() || (!stale_ && scale_ == device_pixels)) return false;
    stale_ = false;
    scale_ = device_pixels;
    for (auto& places : places_) places.clear();
    letters_.clear();
    made_.clear();
    coverages_.clear();
    return true;
}

Fonts::Letter Fonts::find(Face face, char32_t character) const {
    if (character > 0xFFFF) return {};
    auto& places = places_[static_cast<std::size_t>(face)];
    if (places.size() <= character) places.resize(character + std::size_t{1});
    std::uint16_t& place = places[character];
    if (place == 0) {
        letters_.push_back(search(face, character));
        place = static_cast<std::uint16_t>(letters_.size());
    }
    return letters_[place - std::size_t{1}];
}

Fonts::Letter Fonts::search(Face face, char32_t character) const {
    const auto index = static_cast<std::size_t>(face);
    for (const char32_t sought : {character, stand_in(character)}) {
        if (sought == 0) return {&first_[0]};
        for (const Outlines* outlines : {&first(face), &more_[index], &first_[0], &more_[0]})
            if (const int glyph = outlines->find(sought)) return {outlines, glyph};
    }
    return {};
}

std::optional<Glyph> Fonts::glyph(Face face, int size, bool slanted, char32_t character, float shift) const {
    const Letter letter = find(face, character);
    if (!letter.outlines) {
        ++lacking_;
        return std::nullopt;
    }
    if (letter.glyph == 0) return Glyph{};
    const std::uint32_t key = static_cast<std::uint32_t>(face) << 30 | static_cast<std::uint32_t>(slanted) << 29 |
                              static_cast<std::uint32_t>(shift * 4) << 27 | static_cast<std::uint32_t>(size) << 16 |
                              character;
    const auto place = std::lower_bound(made_.begin(), made_.end(), key,
                                        [](const Made& one, std::uint32_t it) { return one.key < it; });
    if (place != made_.end() && place->key == key) return place->glyph;
    const float pixels = height(face, size) * scale_;
    constexpr float lean = 0.2f;  // as browsers slant a face without italics
    Coverage made = letter.outlines->rasterise(letter.glyph, pixels, slanted ? lean : 0, shift);
    Glyph glyph{made.left,
                made.top,
                made.left + made.width,
                made.top + made.height,
                0,
                letter.outlines->advance(letter.glyph) * pixels};
    if (!made.shares.empty()) {
        coverages_.push_back(std::move(made));
        glyph.number = static_cast<int>(coverages_.size());
    }
    made_.insert(place, {key, glyph});
    return glyph;
}

float Fonts::advance(Face face, int size, char32_t character) const {
    const Letter letter = find(face, character);
    if (!letter.outlines) {
        ++lacking_;
        return missing_width(size);
    }
    return letter.glyph == 0 ? 0 : letter.outlines->advance(letter.glyph) * height(face, size);
}

const Outlines& Fonts::first(Face face) const {
    const Outlines& outlines = first_[static_cast<std::size_t>(face)];
    return outlines.empty() ? first_[0] : outlines;
}

float Fonts::height(Face face, int size) const {
    return static_cast<float>(size) * (first(face).ascent() + first(face).descent());
}

float Fonts::ascent(Face face, int size) const { return std::round(first(face).ascent() * static_cast<float>(size)); }

float Fonts::descent(Face face, int size) const { return std::round(first(face).descent() * static_cast<float>(size)); }

}  // namespace potentiel::ui
