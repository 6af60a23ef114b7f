#include "ui/words/strings.h"

#include <algorithm>
#include <deque>

namespace potentiel::ui {

struct Vocabulary {
    SpokenLanguage language;
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

// Words that were learnt, and the language whose wishes they answer. They stay where they are: Words point to them.
struct Learnt {
    std::string language;
    Vocabulary vocabulary;
};

std::deque<Learnt>& learnt() {
    static std::deque<Learnt> all;
    return all;
}

// Those of the language, else of its first part, else null.
const Learnt* answer_to(std::string_view language) {
    for (const std::string_view wish : {language, language.substr(0, language.find('-'))}) {
        const auto found = std::ranges::find(learnt(), wish, &Learnt::language);
        if (found != learnt().end()) return &*found;
    }
    return nullptr;
}

struct Endonym {
    std::string_view tag, name;
};

constexpr Endonym endonyms[] = {
    {"fr", "Français"},   {"en", "English"},  {"es", "Español"}, {"pt", "Português"},
    {"de", "Deutsch"},    {"it", "Italiano"}, {"ar", "العربية"}, {"tr", "Türkçe"},
    {"uk", "Українська"}, {"ru", "Русский"},  {"pl", "Polski"},  {"ro", "Română"},
};

}  // namespace

std::string fill(std::string_view pattern, const std::vector<std::string_view>& values) {
    std::string filled;
    for (std::size_t at = 0; at < pattern.size();) {
        const bool placeholder = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        if (!placeholder) {
            filled += pattern[at++];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < values.size()) filled += values[index];
        at += 3;
    }
    return filled;
}

bool learn(std::string_view language, std::string_view texts) {
    std::vector<std::string> lines;
    while (true) {
        const std::size_t end = std::min(texts.find('\n'), texts.size());
        lines.emplace_back(texts.substr(0, end));
        if (end == texts.size()) break;
        texts.remove_prefix(end + 1);
    }
    constexpr std::size_t head = 4;
    if (lines.size() < head) return false;
    SpokenLanguage spoken{lines[0], lines[1], lines[2], lines[3]};
    if (spoken.forms.find_first_not_of("012345") != std::string::npos) return false;
    if (lines.size() != head + phrases + spoken.form_count() * counted) return false;
    lines.erase(lines.begin(), lines.begin() + head);
    if (std::ranges::find(learnt(), language, &Learnt::language) == learnt().end())
        learnt().push_back({std::string(language), {std::move(spoken), std::move(lines)}});
    return true;
}

Words::Words(std::string_view language) {
    static const Vocabulary silent{{}, std::vector<std::string>(phrases + counted)};
    const Learnt* answer = answer_to(language);
    known_ = answer != nullptr;
    vocabulary_ = answer ? &answer->vocabulary : learnt().empty() ? &silent : &learnt().back().vocabulary;
}

const SpokenLanguage& Words::spoken() const { return vocabulary_->language; }

std::string_view Words::operator()(Phrase phrase) const { return vocabulary_->texts[static_cast<std::size_t>(phrase)]; }

std::string Words::operator()(Phrase phrase, std::initializer_list<std::string_view> values) const {
    return fill((*this)(phrase), values);
}

std::string Words::operator()(Counted phrase, std::int64_t number, std::initializer_list<std::string_view> more) const {
    const std::string count = spoken().number(number);
    std::vector<std::string_view> values{count};
    values.insert(values.end(), more.begin(), more.end());
    const std::size_t form = spoken().form_count() * static_cast<std::size_t>(phrase) + spoken().form_of(number);
    return fill(vocabulary_->texts[phrases + form], values);
}

std::string Words::list(const std::vector<std::string>& items) const {
    if (items.empty()) return {};
    std::string start = items.front();
    if (items.size() == 1) return start;
    for (std::size_t i = 1; i + 1 < items.size(); ++i) start += ", " + items[i];
    return (*this)(Phrase::ListLast, {start, items.back()});
}

std::string Words::megabytes(std::int64_t bytes) const { return spoken().tenths((bytes + 50'000) / 100'000); }

std::string_view endonym(std::string_view tag) {
    for (const Endonym& known : endonyms) {
        if (tag.substr(0, tag.find('-')) == known.tag) return known.name;
    }
    return tag;
}

}  // namespace potentiel::ui
