#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace potentiel::ui {

// Number notation and plural rules of a language: the head of its file in web/words/.
struct SpokenLanguage {
    std::string tag;     // BCP 47; empty if no words were learnt
    std::string mark;    // decimal mark
    std::string digits;  // 0 to 9, all of the same length in UTF-8
    std::string close;   // signs of units that follow a number without a space
    std::string forms;   // index of the plural form for each number below 200 (web/words/plural.mjs), as digits

    // Number of plural forms.
    std::size_t form_count() const;
    // Index of the plural form for a number.
    std::size_t form_of(std::int64_t number) const;

    // A number that is written in ASCII digits, in those of the language.
    std::string in_digits(std::string_view number) const;
    std::string number(std::int64_t value) const { return in_digits(std::to_string(value)); }
    // "2,1" for 21.
    std::string tenths(std::int64_t value) const;
};

}  // namespace potentiel::ui
