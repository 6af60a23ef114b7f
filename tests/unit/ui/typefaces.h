#pragma once
#include <imgui.h>

#include <string>
#include <string_view>

#include "ui/look/fonts.h"
#include "ui/tree/node.h"
#include "unit/files.h"

namespace potentiel::ui {

inline std::span<const unsigned char> bytes_of(const std::string& file) {
    return {reinterpret_cast<const unsigned char*>(file.data()), file.size()};
}

inline std::string texts_of(const Tree& tree) {
    std::string all;
    for (const Node& node : tree.nodes)
        for (const std::string& text : node.texts) all += text;
    return all;
}

// The product's fonts, with the characters of `text`. tools/build_fonts.mjs builds them.
class Typefaces {
public:
    explicit Typefaces(std::string_view text, float device_pixels = 1) : fonts(atlas_) {
        constexpr const char* files[] = {"dist/fonts/regular.ttf", "dist/fonts/bold.ttf", "dist/fonts/mono.ttf"};
        for (int face = 0; face < 3; ++face) fonts.set(static_cast<Face>(face), bytes_of(read_file(files[face])));
        fonts.add_characters(text);
        fonts.prepare(device_pixels);
    }

private:
    ImFontAtlas atlas_;

public:
    Fonts fonts;
};

}  // namespace potentiel::ui
