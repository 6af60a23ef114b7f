#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace potentiel {

// Unicode data for comparing texts and numbers. Decoded at first use from the bytes that tools/build_fold_table.mjs
// writes.
class FoldTable {
public:
    struct Replacement {
        char32_t letter = 0;
        std::uint32_t begin = 0, length = 0;  // range of the replacement
    };
    using Replacements = std::vector<Replacement>;

    struct Marks {
        char32_t first, last;
        int place = 0;  // rank of the canonical combining class among those that occur; 0 for marks that never move
        bool accent = false;  // accent or point, dropped unless accents are exact; false: part of the letter, as in が
    };

    static const FoldTable& get();

    Replacements decomposed, small, plain;

    // Appends the replacement of a letter, or the letter itself if it has none.
    void append(std::u32string& text, const Replacements& list, char32_t letter) const;

    // Null if the letter is not a mark.
    const Marks* mark(char32_t letter) const;

    // 0 to 9, in any script; -1 if the letter is not a digit.
    int digit(char32_t letter) const;

    // Invisible characters: zero-width spaces and joiners, soft hyphens, direction marks, and tatweel, which stretches
    // Arabic words.
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
