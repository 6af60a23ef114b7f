#include "ui/strings.h"

#include <array>

namespace potentiel::ui {
namespace {

// The texts of a language one after the other, for that compresses best: tables of addresses hardly do.
class Texts {
public:
    template <std::size_t size>
    explicit Texts(const char (&all)[size]) {
        const std::string_view rest(all, size - 1);
        for (std::size_t at = 0; at < rest.size(); at = rest.find('\0', at) + 1) texts_.push_back(all + at);
    }
    std::string_view operator[](std::size_t index) const { return texts_[index]; }

private:
    std::vector<const char*> texts_;
};

#define COUNTED(Name, fr_one, fr_many, en_one, en_many)
#define STRING(Name, fr, en) fr "\0"
constexpr char french_texts[] =
#include "ui/strings.inl"
    ;
#undef STRING
#define STRING(Name, fr, en) en "\0"
constexpr char english_texts[] =
#include "ui/strings.inl"
    ;
#undef STRING
#undef COUNTED

// Singular and plural in turn.
#define STRING(Name, fr, en)
#define COUNTED(Name, fr_one, fr_many, en_one, en_many) fr_one "\0" fr_many "\0"
constexpr char french_counts[] =
#include "ui/strings.inl"
    ;
#undef COUNTED
#define COUNTED(Name, fr_one, fr_many, en_one, en_many) en_one "\0" en_many "\0"
constexpr char english_counts[] =
#include "ui/strings.inl"
    ;
#undef STRING
#undef COUNTED

std::string_view text_of(Phrase phrase, bool french) {
    static const Texts in_french(french_texts), in_english(english_texts);
    return (french ? in_french : in_english)[static_cast<std::size_t>(phrase)];
}

std::string_view text_of(Counted phrase, bool french, bool many) {
    static const Texts in_french(french_counts), in_english(english_counts);
    return (french ? in_french : in_english)[2 * static_cast<std::size_t>(phrase) + (many ? 1 : 0)];
}

struct Endonym {
    std::string_view tag, name;
};

constexpr Endonym endonyms[] = {
    {"fr", "Français"},   {"en", "English"},  {"es", "Español"}, {"pt", "Português"},
    {"de", "Deutsch"},    {"it", "Italiano"}, {"ar", "العربية"}, {"tr", "Türkçe"},
    {"uk", "Українська"}, {"ru", "Русский"},  {"pl", "Polski"},  {"ro", "Română"},
};

constexpr std::string_view narrow_space = "\u202F";
constexpr std::string_view no_break_space = "\u00A0";

// Replaces {0} … {9}; a placeholder without a value vanishes.
template <class Values>
std::string fill(std::string_view pattern, const Values& values) {
    std::string filled;
    for (std::size_t at = 0; at < pattern.size();) {
        const bool placeholder = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        if (!placeholder) {
            filled += pattern[at++];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < values.size()) filled += values.begin()[index];
        at += 3;
    }
    return filled;
}

// A number and its unit stay on one line.
std::string hold_number(std::string_view pattern) {
    std::string held(pattern);
    const std::size_t at = held.find("{0} ");
    if (at != std::string::npos) held.replace(at + 3, 1, no_break_space);
    return held;
}

}  // namespace

std::string typeset_french(std::string_view text) {
    constexpr std::string_view opening = "«", closing = "»";
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view before = text.substr(0, at), after = text.substr(at + 1);
        const bool held =
            text[at] == ' ' && (before.ends_with(opening) || after.starts_with(closing) ||
                                (!after.empty() && std::string_view(";:!?").find(after[0]) != std::string_view::npos));
        if (held) {
            result += narrow_space;
        } else {
            result += text[at];
        }
    }
    return result;
}

Words::Words(std::string_view language)
    : french_(language.starts_with("fr") && (language.size() == 2 || language[2] == '-')) {}

std::string Words::operator()(Phrase phrase, std::initializer_list<std::string_view> values) const {
    const std::string_view text = text_of(phrase, french_);
    return french_ ? fill(typeset_french(text), values) : fill(text, values);
}

std::string Words::operator()(Counted phrase, std::int64_t number, std::initializer_list<std::string_view> more) const {
    const std::string count = std::to_string(number);
    std::vector<std::string_view> values{count};
    values.insert(values.end(), more.begin(), more.end());
    // In French 0 and 1 are singular, in English 1 alone.
    if (french_) return fill(hold_number(typeset_french(text_of(phrase, true, number >= 2))), values);
    return fill(hold_number(text_of(phrase, false, number != 1)), values);
}

std::string Words::say(std::string_view french, std::string_view english,
                       const std::vector<std::string_view>& values) const {
    return french_ ? fill(typeset_french(french), values) : fill(english, values);
}

std::string Words::list(const std::vector<std::string>& items) const {
    if (items.empty()) return {};
    std::string start = items.front();
    if (items.size() == 1) return start;
    for (std::size_t i = 1; i + 1 < items.size(); ++i) start += ", " + items[i];
    return (*this)(Phrase::ListLast, {start, items.back()});
}

std::string Words::megabytes(std::int64_t bytes) const {
    const std::int64_t tenths = (bytes + 50'000) / 100'000;
    return std::to_string(tenths / 10) + (french_ ? "," : ".") + std::to_string(tenths % 10);
}

std::string_view endonym(std::string_view tag) {
    for (const Endonym& known : endonyms) {
        if (tag.substr(0, tag.find('-')) == known.tag) return known.name;
    }
    return tag;
}

}  // namespace potentiel::ui
