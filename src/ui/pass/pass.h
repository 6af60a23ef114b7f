#pragma once
#include <string>
#include <utility>
#include <vector>

#include "ui/pass/scene.h"
#include "ui/words/strings.h"

namespace potentiel::ui {

// Language of a node's words: that of its surroundings, of the pack, or of the runtime.
enum class Tongue { Around, Pack, Runtime };

// Context of one pass over the screens.
struct Pass {
    Frame& frame;
    const Scene& scene;
    Memory& memory;
    Meaning& meaning;             // of the act; empty if the pass only records
    const std::string& language;  // of the pack's texts
    Words words;                  // the runtime's own, in the best language available
    bool arrived = false;         // this screen was not shown in the previous pass
    NodeId focus = 0;             // node that gets the focus when it is recorded

    template <class T>
    const T& in(const Localized<T>& text) const {
        return text.in(language, scene.course.pack().languages.front());
    }

    // For Style.language: the language of the pack's texts; "" if the runtime speaks it, too.
    std::string_view pack_language() const { return language == words.language() ? "" : std::string_view(language); }

    // What the act means. Not inlined: they are called in dozens of places.
    template <class Body>
    [[gnu::noinline]] void raise(Body event) {
        meaning.events.emplace_back(std::move(event));
    }
    template <class What>
    [[gnu::noinline]] void request(What what) {
        meaning.requests.emplace_back(std::move(what));
    }

    // As in Frame, with words of the runtime.
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

    // Focuses the child `key` of the open container if the previous pass asked for it.
    void meet_focus(std::string_view key) const {
        if (focus != 0 && focus == frame.id(key)) frame.focus(key);
    }

    // Whether `what` holds and did not in the previous pass: the moment to announce it.
    bool newly(std::string_view what, bool holds, NodeId within = 0) const;
    void announce(std::string_view what, bool holds, std::string_view heard) const;

    // Whether the session has started and not ended.
    bool under_way() const { return scene.state.phase != Phase::Welcome && scene.state.phase != Phase::Finished; }

    // A button that opens and closes the content after it. Returns whether it is open.
    bool panel(std::string_view key, std::string_view name, Part part, bool open_at_first = false);
};

}  // namespace potentiel::ui
