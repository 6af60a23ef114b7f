#include "base/fold_text.h"

#include "base/utf8.h"

namespace potentiel {
namespace {

// Lower case without accent of U+00C0 to U+017F: Unicode's NFKD without combining marks, and the letters that it leaves alone.
constexpr char32_t first_letter = 0xC0;
constexpr const char* letters[] = {
    "a",  "a", "a",  "a",  "a", "a", "ae", "c", "e", "e",  "e", "e", "i", "i", "i",  "i",  // U+00C0
    "d",  "n", "o",  "o",  "o", "o", "o",  "×", "o", "u",  "u", "u", "u", "y", "th", "ss",  // U+00D0
    "a",  "a", "a",  "a",  "a", "a", "ae", "c", "e", "e",  "e", "e", "i", "i", "i",  "i",  // U+00E0
    "d",  "n", "o",  "o",  "o", "o", "o",  "÷", "o", "u",  "u", "u", "u", "y", "th", "y",  // U+00F0
    "a",  "a", "a",  "a",  "a", "a", "c",  "c", "c", "c",  "c", "c", "c", "c", "d",  "d",  // U+0100
    "d",  "d", "e",  "e",  "e", "e", "e",  "e", "e", "e",  "e", "e", "g", "g", "g",  "g",  // U+0110
    "g",  "g", "g",  "g",  "h", "h", "h",  "h", "i", "i",  "i", "i", "i", "i", "i",  "i",  // U+0120
    "i",  "i", "ij", "ij", "j", "j", "k",  "k", "k", "l",  "l", "l", "l", "l", "l",  "l·",  // U+0130
    "l·", "l", "l",  "n",  "n", "n", "n",  "n", "n", "'n", "n", "n", "o", "o", "o",  "o",  // U+0140
    "o",  "o", "oe", "oe", "r", "r", "r",  "r", "r", "r",  "s", "s", "s", "s", "s",  "s",  // U+0150
    "s",  "s", "t",  "t",  "t", "t", "t",  "t", "u", "u",  "u", "u", "u", "u", "u",  "u",  // U+0160
    "u",  "u", "u",  "u",  "w", "w", "y",  "y", "y", "z",  "z", "z", "z", "z", "z",  "s",  // U+0170
};

bool is_space(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) ||
           code == 0x202F || code == 0x3000;
}

void append_folded(std::string& text, char32_t code) {
    if (code >= 'A' && code <= 'Z') code += 'a' - 'A';
    if (code >= 0x300 && code <= 0x36F) return;  // combining accents
    if (code >= first_letter && code < first_letter + std::size(letters)) {
        text += letters[code - first_letter];
    } else if (code == 0x2018 || code == 0x2019) {
        text += '\'';
    } else if (code == 0x201C || code == 0x201D) {
        text += '"';
    } else {
        append_code_point(text, code);
    }
}

}  // namespace

std::string fold_text(std::string_view text) {
    std::string folded;
    bool pending_space = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t code = next_code_point(text, i);
        if (is_space(code)) {
            pending_space = !folded.empty();
            continue;
        }
        if (pending_space) folded += ' ';
        pending_space = false;
        append_folded(folded, code);
    }
    return folded;
}

}  // namespace potentiel
