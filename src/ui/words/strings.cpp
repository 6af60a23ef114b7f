#include "ui/words/strings.h"

#include <forward_list>
#include <span>

namespace potentiel::ui {

struct Vocabulary {
    SpokenLanguage language;
    std::vector<std::string> texts;  // the fields of the language, phrases, plural forms
};

namespace {

constexpr std::size_t head = 5;  // fields of the language
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

std::string filled(std::string_view pattern, std::span<const Value> values, const SpokenLanguage& language) {
    std::vector<std::string> texts;
    for (const Value& value : values) texts.push_back(value.in(language));
    return fill(pattern, {texts.begin(), texts.end()});
}

}  // namespace

bool learn(std::string_view language, std::string_view texts) {
    Vocabulary vocabulary;
    std::vector<std::string>& lines = vocabulary.texts;
    while (true) {
        const std::size_t end = std::min(texts.find('\n'), texts.size());
        lines.emplace_back(texts.substr(0, end));
        if (end == texts.size()) break;
        texts.remove_prefix(end + 1);
    }
    if (lines.size() < head || lines[4].find_first_not_of("012345") != std::string::npos) return false;
    vocabulary.language = {lines[0], lines[1], lines[2], lines[3], lines[4]};
    if (lines.size() != head + phrases + vocabulary.language.form_count() * counted) return false;
    if (!learnt_for(language)) all_learnt().push_front({std::string(language), std::move(vocabulary)});
    return true;
}

Words::Words(std::string_view language) : asked_(language) {
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

std::string Words::operator()(Phrase phrase, std::initializer_list<Value> values) const {
    return filled((*this)(phrase), values, spoken());
}

std::string Words::operator()(Counted phrase, std::int64_t number, std::initializer_list<Value> more) const {
    std::vector<Value> values{number};
    values.insert(values.end(), more.begin(), more.end());
    const std::size_t form = spoken().form_count() * static_cast<std::size_t>(phrase) + spoken().form_of(number);
    return filled(vocabulary_->texts[head + phrases + form], values, spoken());
}

std::string Words::list(const std::vector<std::string>& items) const {
    if (items.empty()) return {};
    std::string start = items.front();
    if (items.size() == 1) return start;
    for (std::size_t i = 1; i + 1 < items.size(); ++i) start += ", " + items[i];
    return (*this)(Phrase::ListLast, {start, items.back()});
}

std::string Words::megabytes(std::int64_t bytes) const { return spoken().tenths((bytes + 50'000) / 100'000); }

}  // namespace potentiel::ui
