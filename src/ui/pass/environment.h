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

// How the answers reach the disk.
enum class Saving {
    Saved,        // all of them are there
    Writing,      // the last ones are on their way
    Full,         // no room is left; it is tried again with every answer
    Unavailable,  // this browser keeps nothing for us: a private window, blocked storage
    Erased,       // what was kept is gone, and is being written again
};

// Whether the test can be taken without a network.
enum class Offline {
    None,      // not here: the page did not ask for it, or the browser can't
    Possible,  // if the candidate wants it
    Fetching,
    Ready,
    Failed,
};

// The way of the signed result to the platform.
enum class Delivery {
    None,     // the page takes it by itself
    Waiting,  // for the network
    Sent,
    Refused,  // by the platform
};

// What runs programs in one language, and what is known of it.
struct Engine {
    std::int64_t loaded = 0, total = 0;  // bytes of it, as they come over the line; total is 0 while unknown
    bool waiting = false;                // for the network to come back
    std::optional<Obstacle> obstacle = {};  // why it can't run anything
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

    Saving saving = Saving::Saved;
    bool online = true;      // there is a network
    bool leads = true;       // false: the same session is open in another tab, which goes before this one
    bool older_pack = false; // there is a newer version of the pack; the session goes on with the one it began with
    bool clock_moved = false;     // the device's clock was set back since the session began
    int extra_time = 0;      // percent that the platform grants this candidate
    std::string import_problem;   // why the file of a session could not be taken, "" if none was refused

    Offline offline = Offline::None;
    std::int64_t offline_loaded = 0, offline_total = 0;  // bytes over the line, engines included

    Delivery delivery = Delivery::None;

    Signature signature = Signature::Pending;
    std::string signature_message;  // why it failed, in the host's words

    std::array<Engine, Code::languages> engines;

    Engine& engine(Code::Language which) { return engines[static_cast<std::size_t>(which)]; }
    bool keeps_answers() const { return saving == Saving::Saved || saving == Saving::Writing; }
    const Engine& engine(Code::Language which) const { return engines[static_cast<std::size_t>(which)]; }
};

}  // namespace potentiel::ui
