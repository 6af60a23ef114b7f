#include "ui/words/strings.h"

#include <algorithm>
#include <forward_list>

namespace potentiel::ui {

struct Vocabulary {
    std::string tongue;
    std::vector<std::string> texts;
};

namespace {

constexpr std::size_t phrases = 0
#define PHRASE(Name) +1
#define COUNTED(Name)
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
    ;
constexpr std::size_t counted = 0
#define PHRASE(Name)
#define COUNTED(Name) +1
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
    ;

// What was learnt, the latest first. They stay where they are: Words point to them.
std::forward_list<Vocabulary>& vocabularies() {
    static std::forward_list<Vocabulary> learnt;
    return learnt;
}

const Vocabulary& vocabulary_of(std::string_view tongue) {
    static const Vocabulary silent{{}, std::vector<std::string>(phrases + 2 * counted)};
    const auto& learnt = vocabularies();
    if (learnt.empty()) return silent;
    const auto found = std::ranges::find(learnt, tongue, &Vocabulary::tongue);
    return found == learnt.end() ? learnt.front() : *found;
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

std::string_view tongue_of(std::string_view language) {
    const bool french = language.starts_with("fr") && (language.size() == 2 || language[2] == '-');
    return french ? "fr" : "en";
}

bool learn(std::string_view tongue, std::string_view texts) {
    Vocabulary vocabulary{std::string(tongue), {}};
    while (true) {
        const std::size_t end = std::min(texts.find('\n'), texts.size());
        const std::string_view text = texts.substr(0, end);
        vocabulary.texts.push_back(tongue == "fr" ? typeset_french(text) : std::string(text));
        if (end == texts.size()) break;
        texts.remove_prefix(end + 1);
    }
    if (vocabulary.texts.size() != phrases + 2 * counted) return false;
    if (std::ranges::find(vocabularies(), tongue, &Vocabulary::tongue) == vocabularies().end())
        vocabularies().push_front(std::move(vocabulary));
    return true;
}

Words::Words(std::string_view language) : vocabulary_(&vocabulary_of(tongue_of(language))) {
    known_ = vocabulary_->tongue == tongue_of(language);
    french_ = vocabulary_->tongue == "fr";
}

std::string_view Words::language() const { return vocabulary_->tongue; }

std::string_view Words::operator()(Phrase phrase) const { return vocabulary_->texts[static_cast<std::size_t>(phrase)]; }

std::string Words::operator()(Phrase phrase, std::initializer_list<std::string_view> values) const {
    return fill((*this)(phrase), values);
}

std::string Words::operator()(Counted phrase, std::int64_t number, std::initializer_list<std::string_view> more) const {
    const std::string count = std::to_string(number);
    std::vector<std::string_view> values{count};
    values.insert(values.end(), more.begin(), more.end());
    // In French 0 and 1 are singular, in English 1 alone.
    const bool many = french_ ? number >= 2 : number != 1;
    const std::string& text = vocabulary_->texts[phrases + 2 * static_cast<std::size_t>(phrase) + (many ? 1 : 0)];
    return fill(hold_number(text), values);
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
