#pragma once
#include <cstdint>
#include <string>

#include "ui/op.h"

namespace potentiel::ui {

enum class Signature { Pending, Done, Failed, Impossible };

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

    // The engine that is being fetched: bytes; total is 0 when none is.
    std::string engine;  // the programming language
    std::int64_t loaded = 0;
    std::int64_t total = 0;
};

}  // namespace potentiel::ui
