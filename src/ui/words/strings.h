#pragma once
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/fill.h"
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

// Stores the words received for a language, a BCP 47 tag; they may be in another language. Separated by line feeds: the
// fields of SpokenLanguage, the text of every Phrase, then each plural form of every Counted, in the order of
// ui/words/phrases.inl (web/words/read.mjs). False, without any change, if their number is wrong.
bool learn(std::string_view language, std::string_view texts);

// What a placeholder stands for: a text, or a whole number, which is written in the digits of the language.
class Value {
public:
    Value(std::string_view text) : text_(text) {}
    Value(const std::string& text) : text_(text) {}
    Value(const char* text) : text_(text) {}
    template <std::integral Number>
        requires(!std::same_as<Number, bool> && !std::same_as<Number, char>)
    Value(Number number) : number_(static_cast<std::int64_t>(number)), is_number_(true) {}

    std::string in(const SpokenLanguage& language) const {
        return is_number_ ? language.number(number_) : std::string(text_);
    }

private:
    std::string_view text_ = {};
    std::int64_t number_ = 0;
    bool is_number_ = false;
};

struct Vocabulary;

// The runtime's texts in a language. Until its words are learnt, those of another learnt language.
class Words {
public:
    explicit Words(std::string_view language);

    // Whether words for the language were learnt.
    bool known() const { return known_; }

    // The language asked for: of the pack.
    std::string_view asked() const { return asked_; }

    // The language in use; its tag is empty if none was learnt.
    const SpokenLanguage& spoken() const;
    std::string_view language() const { return spoken().tag; }

    // A phrase without placeholders. It stays valid until the program ends.
    std::string_view operator()(Phrase phrase) const;
    std::string operator()(Phrase phrase, std::initializer_list<Value> values) const;

    // The plural form for `number`, which is {0}; `more` are {1}, {2} …
    std::string operator()(Counted phrase, std::int64_t number, std::initializer_list<Value> more = {}) const;

    std::string number(std::int64_t value) const { return spoken().number(value); }

    // "a", "a and b", "a, b and c".
    std::string list(const std::vector<std::string>& items) const;

    // Bytes as millions with one decimal, without the unit: "2,1".
    std::string megabytes(std::int64_t bytes) const;

private:
    std::string asked_;
    const Vocabulary* vocabulary_;  // never null
    bool known_ = false;
};

}  // namespace potentiel::ui
