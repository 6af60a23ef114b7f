#include "base/fold_text.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/utf8.h"

namespace potentiel {
namespace {

// Written by tools/build_fold_table.mjs, in bytes of which the high bit says that more of the number follows. Three lists
// of letters and what stands for them, then the marks; each begins with its length.
//   letter: how far behind the last one; how many stand for it; the first, from the first of the last letter, and the
//           others, from U+0300: signed numbers, doubled, with 1 less for negative ones
//   marks:  the first of a run, how far behind the last one; how many more; the place of their canonical combining class,
//           0 for those that never move
constexpr std::uint8_t bytes[] = {
#include "fold_table.inl"
};

struct Replacement {
    char32_t letter;
    std::uint32_t begin, length;  // in `letters`
};
struct Marks {
    char32_t first, last;
    int place;
};
using Replacements = std::vector<Replacement>;

class Table {
public:
    // Decoded at the first use.
    static const Table& get() {
        static const Table table;
        return table;
    }

    Replacements decomposed, small, plain;

    std::u32string_view text(const Replacement& one) const {
        return std::u32string_view(letters_).substr(one.begin, one.length);
    }

    // Null if it is no mark.
    const Marks* mark(char32_t letter) const {
        const auto after = std::upper_bound(marks_.begin(), marks_.end(), letter,
                                            [](char32_t code, const Marks& run) { return code < run.first; });
        return after != marks_.begin() && letter <= (after - 1)->last ? &*(after - 1) : nullptr;
    }

private:
    Table() {
        for (Replacements* list : {&decomposed, &small, &plain}) read_replacements(*list);
        char32_t code = 0;
        for (std::uint32_t count = read(); count > 0; --count) {
            const char32_t first = code + read(), last = first + read();
            marks_.push_back({first, last, static_cast<int>(read())});
            code = last;
        }
    }

    void read_replacements(Replacements& list) {
        char32_t code = 0, first = 0;
        for (std::uint32_t count = read(); count > 0; --count) {
            code += read();
            const std::uint32_t length = read();
            list.push_back({code, static_cast<std::uint32_t>(letters_.size()), length});
            for (std::uint32_t index = 0; index < length; ++index)
                letters_ += (index == 0 ? first : 0x300) + read_signed();
            if (length > 0) first = letters_[list.back().begin];
        }
    }

    std::uint32_t read() {
        std::uint32_t value = 0;
        for (int shift = 0;; shift += 7) {
            const std::uint8_t byte = *next_++;
            value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
    }
    // To be added; below 0 it wraps around, as char32_t does.
    char32_t read_signed() {
        const std::uint32_t value = read();
        return value % 2 == 0 ? value / 2 : ~(value / 2);
    }

    const std::uint8_t* next_ = bytes;
    std::u32string letters_;
    std::vector<Marks> marks_;
};

// What stands for a letter, the letter itself if nothing does.
void append(std::u32string& text, const Replacements& list, char32_t letter) {
    const auto found = std::lower_bound(list.begin(), list.end(), letter,
                                        [](const Replacement& one, char32_t code) { return one.letter < code; });
    if (found == list.end() || found->letter != letter) text += letter;
    else text += Table::get().text(*found);
}

std::u32string replaced(const std::u32string& text, const Replacements& list) {
    std::u32string result;
    for (const char32_t letter : text) append(result, list, letter);
    return result;
}

// Marks on one letter have one order, whichever was typed first.
void order_marks(std::u32string& text) {
    const auto place = [](char32_t letter) {
        const Marks* mark = Table::get().mark(letter);
        return mark ? mark->place : 0;
    };
    auto base = text.begin();  // where the marks begin that `here` may be moved before
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

// Every step but the spaces.
std::u32string fold(std::u32string text, FoldOptions options) {
    const Table& table = Table::get();
    text = replaced(text, table.decomposed);
    if (!options.exact_case) text = replaced(text, table.small);
    if (options.exact_accents) {
        order_marks(text);
        return text;
    }
    std::erase_if(text, [&](char32_t letter) { return table.mark(letter) != nullptr; });
    return replaced(text, table.plain);
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
    std::u32string letters;
    for (std::size_t i = 0; i < text.size();) letters += next_code_point(text, i);
    return with_single_spaces(fold(std::move(letters), options));
}

std::string fold_text(std::string_view text, FoldOptions options) {
    std::string result;
    for (const char32_t letter : folded_letters(text, options)) append_code_point(result, letter);
    return result;
}

std::u32string folded_letter(char32_t letter, FoldOptions options) {
    return is_space(letter) ? U" " : fold({letter}, options);
}

}  // namespace potentiel
