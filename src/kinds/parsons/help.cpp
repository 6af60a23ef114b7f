#include "kinds/parsons/help.h"

#include <algorithm>

namespace potentiel {
namespace {

const Parsons::LineKey* needed(const Parsons::Key& key, const Id& line) {
    const auto found = std::find_if(key.lines.begin(), key.lines.end(),
                                    [&](const Parsons::LineKey& each) { return each.line == line; });
    return found == key.lines.end() ? nullptr : &*found;
}

std::vector<Id> needless_lines(const Parsons::Spec& spec, const Parsons::Key& key) {
    std::vector<Id> lines;
    for (const Parsons::CodeLine& line : spec.lines) {
        if (!needed(key, line.id)) lines.push_back(line.id);
    }
    return lines;
}

// Returns whether it changed anything.
bool indent_as_expected(const Parsons::Key& key, std::vector<Parsons::Placed>& lines) {
    bool changed = false;
    for (Parsons::Placed& placed : lines) {
        const Parsons::LineKey* line = needed(key, placed.line);
        if (!line || line->indent == placed.indent) continue;
        placed.indent = line->indent;
        changed = true;
    }
    return changed;
}

}  // namespace

std::vector<Id> lines_taken_away(const Parsons::Spec& spec, const Parsons::Key& key, int helps) {
    std::vector<Id> lines = needless_lines(spec, key);
    lines.resize(std::min(lines.size(), static_cast<std::size_t>(helps)));
    return lines;
}

std::optional<Parsons::Response> with_help(const Parsons::Spec& spec, const Parsons::Key& key,
                                           Parsons::Response response) {
    if (response.helps >= Parsons::most_helps) return {};
    const std::vector<Id> needless = needless_lines(spec, key);
    const auto next = static_cast<std::size_t>(response.helps);
    ++response.helps;
    if (next < needless.size()) {
        std::erase_if(response.lines, [&](const Parsons::Placed& placed) { return placed.line == needless[next]; });
        return response;
    }
    if (!indent_as_expected(key, response.lines)) return {};
    return response;
}

}  // namespace potentiel
