#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace potentiel {

// The code point at `position`, which moves behind it. Precondition: valid UTF-8, position < size.
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto byte = [&] { return static_cast<unsigned char>(text[position++]); };
    const unsigned char first = byte();
    if (first < 0x80) return first;
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t code = first & (0x3F >> more);
    while (more-- > 0 && position < text.size()) code = (code << 6) | (byte() & 0x3F);
    return code;
}

inline void append_code_point(std::string& text, char32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (code >> 18));
        text += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

inline bool continues(char byte) { return (byte & 0xC0) == 0x80; }

// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view text);

// The number of code points. Precondition: UTF-8.
std::size_t code_points(std::string_view text);

// The byte at which code point `index` begins; the size of the text if it is shorter. Precondition: UTF-8.
std::size_t byte_of_code_point(std::string_view text, std::size_t index);

}  // namespace potentiel
