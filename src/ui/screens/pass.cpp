#include "ui/screens/pass.h"

#include <algorithm>

namespace potentiel::ui {

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
