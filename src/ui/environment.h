#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/kinds.h"
#include "ui/mistakes.h"
#include "ui/op.h"

namespace potentiel::ui {

enum class Signature { Pending, Done, Failed, Impossible };

// What runs programs in one language, and what is known of it.
struct Engine {
    std::int64_t loaded = 0, total = 0;  // bytes of it, as they come over the line; total is 0 while unknown
    bool waiting = false;                // for the network to come back
    std::vector<Mistake> mistakes = {};

    bool arriving() const { return total > 0 && loaded < total; }
};

// What the host has told of itself: none of it belongs to the session.
struct Environment {
    std::string language;  // wished for, BCP 47; it holds until the session has started
    std::string audience;  // the platform's origin, "" without one
    View view = View::Canvas;
    Theme theme = Theme::Light;
    bool canvas = true;  // the canvas view can be chosen here
    bool saved = true;   // answers reach the disk

    Signature signature = Signature::Pending;
    std::string signature_message;  // why it failed, in the host's words

    std::array<Engine, Code::languages> engines;

    Engine& engine(Code::Language language) { return engines[static_cast<std::size_t>(language)]; }
    const Engine& engine(Code::Language language) const { return engines[static_cast<std::size_t>(language)]; }
};

}  // namespace potentiel::ui
