#include "base/utf8.h"

#include <algorithm>

namespace potentiel {

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80   ? 1
                                   : first < 0xC2 ? 0
                                   : first < 0xE0 ? 2
                                   : first < 0xF0 ? 3
                                   : first < 0xF5 ? 4
                                                  : 0;
        if (length == 0 || i + length > text.size()) return false;
        if (!std::all_of(text.begin() + i + 1, text.begin() + i + length, continues)) return false;
        std::size_t position = i;
        const char32_t code = next_code_point(text, position);
        if (length == 3 && (code < 0x800 || (code >= 0xD800 && code <= 0xDFFF))) return false;
        if (length == 4 && (code < 0x10000 || code > 0x10FFFF)) return false;
        i += length;
    }
    return true;
}

std::size_t code_points(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues));
}

std::size_t byte_of_code_point(std::string_view text, std::size_t index) {
    std::size_t byte = 0;
    while (byte < text.size() && index > 0) {
        do ++byte;
        while (byte < text.size() && continues(text[byte]));
        --index;
    }
    return byte;
}

}  // namespace potentiel
