#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace potentiel::ui {

// How a language writes numbers, and which words go with them: from the head of its file in web/words/.
struct SpokenLanguage {
    std::string tag;     // BCP 47; empty where nothing was learnt
    std::string mark;    // before decimals
    std::string digits;  // from 0 to 9, all of the same length in UTF-8
    std::string forms;   // the place of a plural form for each number below 200 (web/words/plural.mjs), as a digit

    // How many plural forms there are.
    std::size_t form_count() const;
    // The place of the one that goes with a number.
    std::size_t form_of(std::int64_t number) const;

    std::string number(std::int64_t value) const;
    // "2,1" for 21.
    std::string tenths(std::int64_t value) const;
};

}  // namespace potentiel::ui
