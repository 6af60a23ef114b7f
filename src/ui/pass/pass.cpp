#include "ui/pass/pass.h"

#include <algorithm>

namespace potentiel::ui {
namespace {

std::string language_of(const Pass& pass, Tongue tongue) {
    if (tongue == Tongue::Around || pass.pack_language().empty()) return {};
    return std::string(tongue == Tongue::Pack ? pass.pack_language() : pass.words.language());
}

}  // namespace

void Pass::text(std::string_view key, Phrase phrase, Part part) { frame.text(key, words(phrase), part); }

void Pass::heading(std::string_view key, Phrase phrase, int level, Part part) {
    frame.heading(key, words(phrase), level, part);
}

bool Pass::button(std::string_view key, Phrase phrase, Part part, Flags flags) {
    return frame.button(key, words(phrase), part, {.flags = flags});
}

bool Pass::radio(std::string_view key, const Line& name, bool on, Part part, Flags flags, Tongue tongue) {
    return frame.radio(key, name, on, part, {.flags = flags, .language = language_of(*this, tongue)});
}

bool Pass::checkbox(std::string_view key, const Line& name, bool on, Part part, Flags flags, Tongue tongue) {
    return frame.checkbox(key, name, on, part, {.flags = flags, .language = language_of(*this, tongue)});
}

Frame::Scope Pass::group(std::string_view key, Part part, Tongue tongue) {
    return open(key, Role::Group, part, {}, 0, tongue);
}

Frame::Scope Pass::open(std::string_view key, Role role, Part part, std::string_view name, Flags flags, Tongue tongue) {
    return frame.open(key, role, part, name, {.flags = flags, .language = language_of(*this, tongue)});
}

void Pass::announce(std::string_view what, bool holds, std::string_view heard) const {
    if (newly(what, holds)) frame.say(heard);
}

bool Pass::newly(std::string_view what, bool holds, NodeId within) const {
    if (frame.acting()) return false;
    const NodeId id = child_id(within, what);
    const auto known = std::find(memory.known.begin(), memory.known.end(), id);
    if (holds == (known != memory.known.end())) return false;
    if (holds) memory.known.push_back(id);
    else memory.known.erase(known);
    return holds;
}

bool Pass::panel(std::string_view key, std::string_view name, Part part, bool open_at_first) {
    const NodeId id = frame.id(key);
    const auto toggled = std::find(memory.toggled.begin(), memory.toggled.end(), id);
    const bool open = open_at_first != (toggled != memory.toggled.end());
    const bool pressed =
        frame.button(key, name, part, {.flags = flag(FlagBit::Collapsible) | flag(FlagBit::Expanded, open)});
    if (!pressed) return open;
    if (toggled == memory.toggled.end()) {
        memory.toggled.push_back(id);
    } else {
        memory.toggled.erase(toggled);
    }
    return !open;
}

}  // namespace potentiel::ui
