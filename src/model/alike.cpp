#include "model/alike.h"

#include <algorithm>

#include "base/signs.h"

namespace potentiel {
namespace {

bool has(const std::vector<Id>& ids, const Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

const Option* option_of(const std::vector<Option>& options, const Id& id) {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
    return found == options.end() ? nullptr : &*found;
}

// The text as it appears: one space for each run of spaces.
std::string seen(const Line& line) {
    std::string text = plain_signs(plain(line));
    std::replace(text.begin(), text.end(), '\t', ' ');
    text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }), text.end());
    const std::size_t from = text.find_first_not_of(' ');
    return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

}  // namespace

bool read_alike(const LocalizedLine& one, const LocalizedLine& other, const std::string& language) {
    const auto text = one.by_language.find(language), other_text = other.by_language.find(language);
    if (text == one.by_language.end() || other_text == other.by_language.end()) return false;
    const std::string words = seen(text->second);
    return !words.empty() && words == seen(other_text->second);
}

bool read_alike_somewhere(const LocalizedLine& one, const LocalizedLine& other) {
    return std::any_of(one.by_language.begin(), one.by_language.end(),
                       [&](const auto& text) { return read_alike(one, other, text.first); });
}

bool same_option(const std::vector<Option>& options, const Id& one, const Id& other, const std::string& language) {
    if (one == other) return true;
    const Option *first = option_of(options, one), *second = option_of(options, other);
    return first && second && read_alike(first->text, second->text, language);
}

std::vector<Id> taken_as_wanted(const std::vector<Option>& options, const std::vector<Id>& wanted,
                                const std::vector<Id>& chosen, const std::string& language) {
    std::vector<Id> taken = chosen;
    for (Id& id : taken) {
        if (has(wanted, id)) continue;
        const auto meant = std::find_if(wanted.begin(), wanted.end(), [&](const Id& one) {
            return !has(taken, one) && same_option(options, one, id, language);
        });
        if (meant != wanted.end()) id = *meant;
    }
    std::vector<Id> ordered;
    for (const Option& option : options)
        if (has(taken, option.id)) ordered.push_back(option.id);
    return ordered;
}

std::vector<Id> ordered_as_wanted(const std::vector<Option>& items, const std::vector<Id>& wanted,
                                  const std::vector<Id>& order, const std::string& language) {
    std::vector<Id> left = wanted, taken;
    for (const Id& id : order) {
        const auto meant = std::find_if(left.begin(), left.end(),
                                        [&](const Id& one) { return same_option(items, one, id, language); });
        taken.push_back(meant == left.end() ? id : *meant);
        if (meant != left.end()) left.erase(meant);
    }
    return taken;
}

}  // namespace potentiel
