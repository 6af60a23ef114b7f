#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "ui/words/language.h"

namespace potentiel::ui {

enum class Phrase {
#define PHRASE(Name) Name,
#define COUNTED(Name)
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
};

enum class Counted {
#define PHRASE(Name)
#define COUNTED(Name) Name,
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
};

// Takes in the words that answer wishes for a language, a BCP 47 tag: they may be those of another one. Separated by line feeds:
// the fields of SpokenLanguage, the text of every Phrase, then each plural form of every Counted, in the order of ui/words/phrases.inl
// (web/words/read.mjs). False, and nothing is changed, if they are not as many as there are names.
bool learn(std::string_view language, std::string_view texts);

struct Vocabulary;

// What the runtime says in a language. Until its words were learnt, it speaks another one that was.
class Words {
public:
    explicit Words(std::string_view language);

    // Whether there are words that answer a wish for the language.
    bool known() const { return known_; }

    // The language that is spoken; its tag is empty when none was learnt.
    const SpokenLanguage& spoken() const;
    std::string_view language() const { return spoken().tag; }

    // Of a phrase that has nothing to fill in. It lives as long as the program.
    std::string_view operator()(Phrase phrase) const;
    std::string operator()(Phrase phrase, std::initializer_list<std::string_view> values) const;

    // The plural form that goes with `number`, which is {0}; `more` are {1}, {2} …
    std::string operator()(Counted phrase, std::int64_t number,
                           std::initializer_list<std::string_view> more = {}) const;

    // "a", "a and b", "a, b and c".
    std::string list(const std::vector<std::string>& items) const;

    // Bytes as millions with one decimal, without the unit: "2,1".
    std::string megabytes(std::int64_t bytes) const;

private:
    const Vocabulary* vocabulary_;  // never null
    bool known_ = false;
};

// Fills {0}, {1} … {9} in; one without a value vanishes.
std::string fill(std::string_view pattern, const std::vector<std::string_view>& values);

// What a language calls itself, or its tag when it is not known here.
std::string_view endonym(std::string_view tag);

}  // namespace potentiel::ui
