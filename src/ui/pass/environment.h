#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinds/spec.h"
#include "session/event.h"
#include "ui/tree/op.h"
#include "ui/words/mistakes.h"

namespace potentiel::ui {

enum class Signature { Pending, Done, Failed, Impossible };

// How far answers are stored on disk.
enum class Saving {
    Saved,        // all of them are stored
    Writing,      // the last ones are being written
    Full,         // no room left; every answer is a new try
    Unavailable,  // this browser stores nothing for us: private window, blocked storage
    Erased,       // stored answers were deleted, and are being written again
};

// Whether the test can be taken without a network.
enum class Offline {
    None,      // the page did not ask for it, or the browser can't
    Possible,  // if the candidate asks for it
    Fetching,
    Ready,
    Failed,
};

// Delivery of the signed result to the platform.
enum class Delivery {
    None,     // the page takes it itself
    Waiting,  // for the network
    Sent,
    Refused,  // by the platform
};

// The engine for programs in one language.
struct Engine {
    std::int64_t loaded = 0, total = 0;  // bytes transferred; total is 0 while unknown
    bool waiting = false;                // for the network to come back
    std::optional<Obstacle> obstacle = {};  // why it can't run programs
    std::vector<Mistake> mistakes = {};

    bool arriving() const { return total > 0 && loaded < total; }
};

// State of the host. Nothing of it is part of the session.
struct Environment {
    std::string language;  // preferred, BCP 47; used until the session has started
    Label names;           // what each language of the pack calls itself
    std::string host_name;  // who receives the result, as candidates know it; "" if nothing is known
    View view = View::Canvas;
    Theme theme = Theme::Light;
    bool canvas = true;  // whether the canvas view is available

    Saving saving = Saving::Saved;
    bool online = true;      // there is a network
    bool leads = true;       // false: another tab leads the same session
    bool older_pack = false; // a newer version of the pack exists; the session keeps its own
    bool practice = false;   // practice after a result: nothing of it is kept or sent
    bool clock_moved = false;     // the device's clock was set back during the session
    bool bare_answers = false;    // the answers stand without feedback
    int extra_time = 0;      // percent that the platform grants this candidate
    std::string import_problem;   // why a session file was refused, "" if none was

    Offline offline = Offline::None;
    std::int64_t offline_loaded = 0, offline_total = 0;  // bytes transferred, engines included

    Delivery delivery = Delivery::None;

    Signature signature = Signature::Pending;
    std::string signature_message;  // reason of a failure, in the host's words
    std::string badge;              // what the badge's picture says, in the host's words; "" if there is none
    bool shares = false;            // whether the browser can share the picture

    std::array<Engine, Code::languages> engines;

    Engine& engine(Code::Language which) { return engines[static_cast<std::size_t>(which)]; }
    bool keeps_answers() const { return saving == Saving::Saved || saving == Saving::Writing; }
    const Engine& engine(Code::Language which) const { return engines[static_cast<std::size_t>(which)]; }
};

}  // namespace potentiel::ui
