#pragma once
#include <string>
#include <utility>
#include <vector>

#include "ui/pass/scene.h"
#include "ui/words/strings.h"

namespace potentiel::ui {

// Whose language the words of a node are in.
enum class Tongue { Around, Pack, Runtime };

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

    // For Style.language: that of the pack's texts, "" where the runtime's own words are in it, too.
    std::string_view pack_language() const { return language == words.language() ? "" : std::string_view(language); }

    // A function of its own for each kind of intent: it is called at dozens of places.
    template <class What>
    [[gnu::noinline]] void wish(What what) {
        intents.emplace_back(std::move(what));
    }

    // As in Frame, with the runtime's own words.
    void text(std::string_view key, Phrase phrase, Part part);
    void heading(std::string_view key, Phrase phrase, int level, Part part);
    bool button(std::string_view key, Phrase phrase, Part part, Flags flags = 0);
    bool radio(std::string_view key, const Line& name, bool on, Part part, Flags flags, Tongue tongue = Tongue::Around);
    bool checkbox(std::string_view key, const Line& name, bool on, Part part, Flags flags,
                  Tongue tongue = Tongue::Around);

    // As in Frame.
    [[nodiscard]] Frame::Scope group(std::string_view key, Part part, Tongue tongue = Tongue::Around);
    [[nodiscard]] Frame::Scope open(std::string_view key, Role role, Part part, std::string_view name = {},
                                    Flags flags = 0, Tongue tongue = Tongue::Around);

    // Where the last pass asked for it, the focus goes to the child `key` of the open container.
    void meet_focus(std::string_view key) const {
        if (focus != 0 && focus == frame.id(key)) frame.focus(key);
    }

    // Whether `what` holds and did not in the pass before: the moment to announce it.
    bool newly(std::string_view what, bool holds, NodeId within = 0) const;
    void announce(std::string_view what, bool holds, std::string_view heard) const;

    // Whether the candidate is between the welcome and the end.
    bool under_way() const { return scene.state.phase != Phase::Welcome && scene.state.phase != Phase::Finished; }

    // A button that opens and closes what follows it. Returns whether it is open.
    bool panel(std::string_view key, std::string_view name, Part part, bool open_at_first = false);
};

}  // namespace potentiel::ui
