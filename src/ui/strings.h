#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace potentiel::ui {

enum class Phrase {
#define STRING(Name, fr, en) Name,
#define COUNTED(Name, fr_one, fr_many, en_one, en_many)
#include "ui/strings.inl"
#undef STRING
#undef COUNTED
};

enum class Counted {
#define STRING(Name, fr, en)
#define COUNTED(Name, fr_one, fr_many, en_one, en_many) Name,
#include "ui/strings.inl"
#undef STRING
#undef COUNTED
};

// What the runtime says, in French or in English: the table is ui/strings.inl.
class Words {
public:
    // Languages other than French are answered in English.
    explicit Words(std::string_view language);

    std::string_view language() const { return french_ ? "fr" : "en"; }

    std::string operator()(Phrase phrase, std::initializer_list<std::string_view> values = {}) const;

    // The singular or plural that goes with `number`, which is {0}; `more` are {1}, {2} …
    std::string operator()(Counted phrase, std::int64_t number,
                           std::initializer_list<std::string_view> more = {}) const;

    // One of two texts that are not of ui/strings.inl.
    std::string say(std::string_view french, std::string_view english,
                    const std::vector<std::string_view>& values) const;

    // "a", "a and b", "a, b and c".
    std::string list(const std::vector<std::string>& items) const;

    // Bytes as millions with one decimal, without the unit: "2,1".
    std::string megabytes(std::int64_t bytes) const;

private:
    bool french_;
};

// French typography: spaces before ; : ! ? » and after « become narrow no-break spaces (U+202F).
std::string typeset_french(std::string_view text);

// What a language calls itself, or its tag when it is not known here.
std::string_view endonym(std::string_view tag);

}  // namespace potentiel::ui
