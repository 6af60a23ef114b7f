#include "ui/words/strings.h"

#include <forward_list>

namespace potentiel::ui {

struct Vocabulary {
    SpokenLanguage language;
    std::vector<std::string> texts;  // the fields of the language, phrases, plural forms
};

namespace {

constexpr std::size_t head = 4;  // fields of the language
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

// Learnt words, and the language for which they were requested.
struct Learnt {
    std::string language;
    Vocabulary vocabulary;
};

// Newest first. A list, so that their addresses stay valid: Words point to them.
std::forward_list<Learnt>& all_learnt() {
    static std::forward_list<Learnt> all;
    return all;
}

const Learnt* learnt_for(std::string_view language) {
    for (const Learnt& one : all_learnt()) {
        if (one.language == language) return &one;
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
    Vocabulary vocabulary;
    std::vector<std::string>& lines = vocabulary.texts;
    while (true) {
        const std::size_t end = std::min(texts.find('\n'), texts.size());
        lines.emplace_back(texts.substr(0, end));
        if (end == texts.size()) break;
        texts.remove_prefix(end + 1);
    }
    if (lines.size() < head || lines[3].find_first_not_of("012345") != std::string::npos) return false;
    vocabulary.language = {lines[0], lines[1], lines[2], lines[3]};
    if (lines.size() != head + phrases + vocabulary.language.form_count() * counted) return false;
    if (!learnt_for(language)) all_learnt().push_front({std::string(language), std::move(vocabulary)});
    return true;
}

Words::Words(std::string_view language) {
    static const Vocabulary silent{{}, std::vector<std::string>(head + phrases + counted)};
    const Learnt* learnt = learnt_for(language);
    if (!learnt) learnt = learnt_for(language.substr(0, language.find('-')));
    known_ = learnt != nullptr;
    vocabulary_ = known_ ? &learnt->vocabulary : all_learnt().empty() ? &silent : &all_learnt().front().vocabulary;
}

const SpokenLanguage& Words::spoken() const { return vocabulary_->language; }

std::string_view Words::operator()(Phrase phrase) const {
    return vocabulary_->texts[head + static_cast<std::size_t>(phrase)];
}

std::string Words::operator()(Phrase phrase, std::initializer_list<std::string_view> values) const {
    return fill((*this)(phrase), values);
}

std::string Words::operator()(Counted phrase, std::int64_t number, std::initializer_list<std::string_view> more) const {
    const std::string count = spoken().number(number);
    std::vector<std::string_view> values{count};
    values.insert(values.end(), more.begin(), more.end());
    const std::size_t form = spoken().form_count() * static_cast<std::size_t>(phrase) + spoken().form_of(number);
    return fill(vocabulary_->texts[head + phrases + form], values);
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
