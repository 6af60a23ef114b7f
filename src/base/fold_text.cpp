#include "base/fold_text.h"

#include <algorithm>

#include "base/fold_table.h"
#include "base/utf8.h"

namespace potentiel {
namespace {

using Replacements = FoldTable::Replacements;

std::u32string replaced(const std::u32string& text, const Replacements& list) {
    std::u32string result;
    for (const char32_t letter : text) FoldTable::get().append(result, list, letter);
    return result;
}

constexpr char32_t first_syllable = 0xAC00, last_syllable = 0xD7A3;

// Decomposes a Hangul syllable into two or three letters by arithmetic: the Unicode Standard, 3.12.
void append_syllable(std::u32string& text, char32_t index) {
    constexpr char32_t leading = 0x1100, vowel = 0x1161, trailing = 0x11A7, vowels = 21, trailings = 28;
    text += leading + index / (vowels * trailings);
    text += vowel + index / trailings % vowels;
    if (index % trailings != 0) text += trailing + index % trailings;
}

// Drops hidden characters, puts marks behind their letters and makes all digits ASCII.
std::u32string decomposed(const std::u32string& text) {
    const FoldTable& table = FoldTable::get();
    std::u32string result;
    for (const char32_t letter : text) {
        if (table.is_hidden(letter)) continue;
        if (const int digit = table.digit(letter); digit >= 0) result += static_cast<char32_t>('0' + digit);
        else if (letter >= first_syllable && letter <= last_syllable) append_syllable(result, letter - first_syllable);
        else table.append(result, table.decomposed, letter);
    }
    return result;
}

// Canonical ordering: marks on one letter get the same order, whichever was typed first.
void order_marks(std::u32string& text) {
    const auto place = [](char32_t letter) {
        const FoldTable::Marks* mark = FoldTable::get().mark(letter);
        return mark ? mark->place : 0;
    };
    auto base = text.begin();  // start of the marks that `here` may move before
    for (auto here = text.begin(); here != text.end(); ++here) {
        if (place(*here) == 0) {
            base = here + 1;
            continue;
        }
        const auto behind = std::upper_bound(base, here, *here,
                                             [&](char32_t one, char32_t other) { return place(one) < place(other); });
        std::rotate(behind, here, here + 1);
    }
}

// Whether the decomposition is a letter with marks, not a compatibility form such as ² or ﬁ.
bool is_composed(const std::u32string& letters) {
    return letters.size() > 1 && std::all_of(letters.begin() + 1, letters.end(),
                                             [](char32_t letter) { return FoldTable::get().mark(letter) != nullptr; });
}

std::u32string code_points_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t i = 0; i < text.size();) letters += next_code_point(text, i);
    return letters;
}

std::string in_utf8(const std::u32string& letters) {
    std::string text;
    for (const char32_t letter : letters) append_code_point(text, letter);
    return text;
}

// All steps except the spaces.
std::u32string fold(std::u32string text, FoldOptions options) {
    const FoldTable& table = FoldTable::get();
    text = decomposed(text);
    if (!options.exact_case) text = replaced(text, table.small);
    if (!options.exact_accents) {
        std::erase_if(text, [&](char32_t letter) {
            const auto* mark = table.mark(letter);
            return mark && mark->accent;
        });
        text = replaced(text, table.plain);
    }
    order_marks(text);
    return text;
}

bool is_space(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x1680 || code == 0x2028 ||
           code == 0x2029;
}

std::u32string with_single_spaces(const std::u32string& text) {
    std::u32string result;
    bool pending = false;
    for (const char32_t letter : text) {
        if (is_space(letter)) {
            pending = !result.empty();
            continue;
        }
        if (pending) result += U' ';
        pending = false;
        result += letter;
    }
    return result;
}

}  // namespace

std::u32string folded_letters(std::string_view text, FoldOptions options) {
    return with_single_spaces(fold(code_points_of(text), options));
}

std::string fold_text(std::string_view text, FoldOptions options) { return in_utf8(folded_letters(text, options)); }

std::string marks_apart(std::string_view text) {
    std::u32string letters;
    for (const char32_t letter : code_points_of(text)) {
        std::u32string parts = decomposed({letter});
        const bool syllable = letter >= first_syllable && letter <= last_syllable;
        if (syllable || is_composed(parts)) letters += parts;
        else letters += letter;
    }
    order_marks(letters);
    return in_utf8(letters);
}

std::u32string folded_letter(char32_t letter, FoldOptions options) {
    return is_space(letter) ? U" " : fold({letter}, options);
}

}  // namespace potentiel
