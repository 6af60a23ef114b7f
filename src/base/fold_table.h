#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace potentiel {

// What Unicode says of letters and signs, as far as texts and numbers are compared by it. Decoded at the first use from the
// bytes that tools/build_fold_table.mjs writes.
class FoldTable {
public:
    struct Replacement {
        char32_t letter = 0;
        std::uint32_t begin = 0, length = 0;  // of the letters that stand for it
    };
    using Replacements = std::vector<Replacement>;

    struct Marks {
        char32_t first, last;
        int place = 0;  // of the canonical combining class among those that occur; 0 for marks that never move
        bool accent =
            false;  // an accent or a point, which inexact texts go without; else it makes another letter, as in か and が
    };

    static const FoldTable& get();

    Replacements decomposed, small, plain;

    // What stands for a letter, the letter itself if nothing does.
    void append(std::u32string& text, const Replacements& list, char32_t letter) const;

    // Null if it is no mark.
    const Marks* mark(char32_t letter) const;

    // 0 to 9, in whatever script; -1 for what is no digit.
    int digit(char32_t letter) const;

    // What is not seen: zero width spaces and joiners, soft hyphens, marks of direction, the stroke that stretches Arabic words.
    bool is_hidden(char32_t letter) const;

private:
    struct Run {
        char32_t first, last;
    };

    FoldTable();
    void read_replacements(Replacements& list);
    std::vector<Run> read_runs();
    std::uint32_t read();
    char32_t read_signed();

    const std::uint8_t* next_;
    std::u32string letters_;
    std::vector<Marks> marks_;
    std::vector<Run> digits_, hidden_;
};

}  // namespace potentiel
