#include "ui/words/mistakes.h"

#include <optional>
#include <vector>

namespace potentiel::ui {
namespace {

// The texts in place of each {} in `pattern`, if the message matches. A {} takes as little as possible, at the end all
// the rest.
std::optional<std::vector<std::string_view>> match(std::string_view pattern, std::string_view message) {
    std::vector<std::string_view> holes;
    for (;;) {
        const std::size_t hole = pattern.find("{}");
        const std::string_view words = pattern.substr(0, hole);
        if (!message.starts_with(words)) return {};
        message.remove_prefix(words.size());
        if (hole == std::string_view::npos) return message.empty() ? std::optional(holes) : std::nullopt;
        pattern.remove_prefix(hole + 2);
        const std::string_view next = pattern.substr(0, pattern.find("{}"));
        const std::size_t end = next.empty() ? message.size() : message.find(next);
        if (end == std::string_view::npos) return {};
        holes.push_back(message.substr(0, end));
        message.remove_prefix(end);
    }
}

}  // namespace

std::string explain_mistake(const Words& words, const std::vector<Mistake>& known, std::string_view message) {
    for (const Mistake& mistake : known) {
        if (const auto holes = match(mistake.message, message))
            return fill(mistake.words.in(std::string(words.language()), {}), *holes);
    }
    return {};
}

}  // namespace potentiel::ui
