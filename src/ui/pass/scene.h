#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "session/session.h"
#include "ui/pass/environment.h"
#include "ui/pass/request.h"
#include "ui/tree/frame.h"

namespace potentiel::ui {

// Everything that a pass over the screens shows.
struct Scene {
    const Course& course;
    const State& state;
    const Result* result = nullptr;  // null before the session is finished
    const Environment& environment;
    std::int64_t at = 0;  // current time, milliseconds since the start
};

// What an act means: what happens in the session, and what the host is asked to do.
struct Meaning {
    std::vector<EventBody> events;  // still without number and time; of SessionStarted, only extra_time is set
    std::vector<Request> requests;
};

// State of the screens between passes. It is not part of the session: losing it only closes panels.
struct Memory {
    // In a matching: the last choice took `choice` away from prompt `from` for prompt `by`.
    struct Taken {
        Id choice, from, by;
    };

    // A trial of the code exercise on the screen.
    struct Trial {
        Id exercise;
        std::string input;  // as typed so far
        std::string tried = {};  // the input of the last trial
        bool running = false;
        bool awaited = false;  // announce its outcome when it arrives
    };

    std::vector<NodeId> toggled;  // panels that differ from their initial state
    std::string announcement;     // to announce in the next pass
    NodeId focus = 0;             // to focus in the next pass

    bool shown = false;  // whether a pass was recorded; it showed:
    Phase phase = Phase::Welcome;
    std::size_t current = 0;
    int awaited_run = 0;  // announce its outcome when it arrives, 0: none
    bool leads = true;
    std::vector<NodeId> known;  // conditions that hold and were announced: see Pass::newly()
    int extra_time = 0;         // chosen before the start, percent
    Signature signature = Signature::Pending;

    Taken taken;
    Trial trial;
    int hints = 0, helps = 0, checks = 0;  // of the current exercise, as shown
    std::uint32_t screen = 0;   // number of screens so far: a press on one screen must not act on the next
};

}  // namespace potentiel::ui
