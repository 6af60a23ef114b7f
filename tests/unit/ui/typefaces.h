#pragma once
#include <string>
#include <string_view>

#include "ui/look/fonts.h"
#include "unit/files.h"

namespace potentiel::ui {

inline std::span<const unsigned char> bytes_of(const std::string& file) {
    return {reinterpret_cast<const unsigned char*>(file.data()), file.size()};
}

// The product's fonts. tools/build_fonts.mjs builds them.
class Typefaces {
public:
    explicit Typefaces(float device_pixels = 1) {
        constexpr const char* files[] = {"dist/fonts/regular.ttf", "dist/fonts/bold.ttf", "dist/fonts/mono.ttf"};
        for (int face = 0; face < 3; ++face) fonts.set(static_cast<Face>(face), bytes_of(read_file(files[face])));
        fonts.prepare(device_pixels);
    }

    Fonts fonts;
};

}  // namespace potentiel::ui
