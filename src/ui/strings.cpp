#include "ui/strings.h"

#include <array>

namespace potentiel::ui {
namespace {

struct Text {
    std::string_view french, english;
};

struct Plural {
    std::string_view french_one, french_many, english_one, english_many;
};

constexpr Text texts[] = {
#define STRING(Name, fr, en) {fr, en},
#define COUNTED(Name, fr_one, fr_many, en_one, en_many)
#include "ui/strings.inl"
#undef STRING
#undef COUNTED
};

constexpr Plural plurals[] = {
#define STRING(Name, fr, en)
#define COUNTED(Name, fr_one, fr_many, en_one, en_many) {fr_one, fr_many, en_one, en_many},
#include "ui/strings.inl"
#undef STRING
#undef COUNTED
};

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
    const Text& text = texts[static_cast<std::size_t>(phrase)];
    return french_ ? fill(typeset_french(text.french), values) : fill(text.english, values);
}

std::string Words::operator()(Counted phrase, std::int64_t number, std::initializer_list<std::string_view> more) const {
    const Plural& plural = plurals[static_cast<std::size_t>(phrase)];
    const std::string count = std::to_string(number);
    std::vector<std::string_view> values{count};
    values.insert(values.end(), more.begin(), more.end());
    // In French 0 and 1 are singular, in English 1 alone.
    if (french_) return fill(hold_number(typeset_french(number < 2 ? plural.french_one : plural.french_many)), values);
    return fill(hold_number(number == 1 ? plural.english_one : plural.english_many), values);
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
