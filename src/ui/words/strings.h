#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

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

// The language whose words answer a wish, a BCP 47 tag: "fr" or "en", which answers all others.
std::string_view tongue_of(std::string_view language);

// Takes in the words of a tongue: the text of every Phrase, then the singular and the plural of every Counted, in the order of
// ui/words/phrases.inl and separated by line feeds. False, and nothing is changed, if they are not as many as there are names.
bool learn(std::string_view tongue, std::string_view texts);

struct Vocabulary;

// What the runtime says in a language. Until the words of its tongue were learnt, it speaks another one that was.
class Words {
public:
    explicit Words(std::string_view language);

    // Whether the words of the language's own tongue are there.
    bool known() const { return known_; }

    // The tongue that is spoken, empty when none was learnt.
    std::string_view language() const;

    // Of a phrase that has nothing to fill in. It lives as long as the program.
    std::string_view operator()(Phrase phrase) const;
    std::string operator()(Phrase phrase, std::initializer_list<std::string_view> values) const;

    // The singular or plural that goes with `number`, which is {0}; `more` are {1}, {2} …
    std::string operator()(Counted phrase, std::int64_t number,
                           std::initializer_list<std::string_view> more = {}) const;

    // One of two texts that are not of web/words/.
    std::string say(std::string_view french, std::string_view english,
                    const std::vector<std::string_view>& values) const;

    // "a", "a and b", "a, b and c".
    std::string list(const std::vector<std::string>& items) const;

    // Bytes as millions with one decimal, without the unit: "2,1".
    std::string megabytes(std::int64_t bytes) const;

private:
    const Vocabulary* vocabulary_;  // never null
    bool known_ = false, french_ = false;
};

// French typography: spaces before ; : ! ? » and after « become narrow no-break spaces (U+202F).
std::string typeset_french(std::string_view text);

// What a language calls itself, or its tag when it is not known here.
std::string_view endonym(std::string_view tag);

}  // namespace potentiel::ui
