#pragma once
#include <string>
#include <utility>
#include <vector>

#include "ui/screens/screens.h"
#include "ui/strings.h"

namespace potentiel::ui {

// What one pass over the screens carries along.
struct Pass {
    Frame& frame;
    const Scene& scene;
    Memory& memory;
    std::vector<Intent>& intents;
    const std::string& language;  // of the pack's texts
    Words words;                  // the runtime's own, in the nearest language it speaks
    bool arrived = false;         // this screen was not shown in the last pass
    NodeId focus = 0;             // to be focused when it is met

    template <class T>
    const T& in(const Localized<T>& text) const {
        return text.in(language, scene.course.pack().languages.front());
    }

    // For Style.language, of the pack's texts and of the runtime's own words amid them: "" where they are the same.
    std::string pack_language() const { return language == words.language() ? std::string() : language; }
    std::string own_language() const { return std::string(language == words.language() ? "" : words.language()); }

    template <class T>
    void wish(T intent) {
        intents.emplace_back(std::move(intent));
    }

    // Where the last pass asked for it, the focus goes to the child `key` of the open container.
    void meet_focus(std::string_view key) const {
        if (focus != 0 && focus == frame.id(key)) frame.focus(key);
    }

    // A button that opens and closes what follows it. Returns whether it is open.
    bool panel(std::string_view key, std::string_view name, Part part, bool open_at_first = false);
};

}  // namespace potentiel::ui
