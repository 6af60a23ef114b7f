#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "report/result.h"
#include "session/session.h"
#include "ui/pass/environment.h"
#include "ui/tree/frame.h"

namespace potentiel::ui {

// All that a pass over the screens shows.
struct Scene {
    const Course& course;
    const State& state;
    const Result* result = nullptr;  // null before the session is finished
    const Environment& environment;
    std::int64_t at = 0;  // the moment, milliseconds since Start
};

// Begin was pressed: the app makes the Start event.
struct Begin {
    int extra_time = 0;  // percent, of those that the pack offers
};

// Wishes to the host.
struct Prefer {
    std::string name;   // "view" or "theme"
    std::string value;  // "canvas", "page"; "light", "dark", "contrast"
};
struct Download {
    std::string what;  // "credential", "jws", "transcript", or "session": what Import takes
};
struct Copy {
    std::string what;  // "credential"
};
struct Restart {};
struct KeepOffline {};  // fetch all that the test needs, and ask the browser not to throw it away
struct Lead {};         // go on here, not in the other tab
struct Import {};       // let the candidate choose the file of a session

// What the candidate wants: session events, still without number and time, and wishes to the host.
using Intent = std::variant<Begin, Go, Answer, Edit, Flag, AskHint, Check, Language, Run, Finish, Break, Close, Prefer,
                            Download, Copy, Restart, KeepOffline, Lead, Import>;

// What the screens remember from one pass to the next. It is no part of the session: losing it closes panels, no more.
struct Memory {
    // What one prompt of a matching has from another one, by the last choice.
    struct Taken {
        Id choice, from, by;
    };

    std::vector<NodeId> toggled;  // panels that are not as they were at first
    std::string announcement;     // to be said in the next pass
    NodeId focus = 0;             // to be focused in the next pass

    bool shown = false;  // whether a pass was drawn; what it showed:
    Phase phase = Phase::Welcome;
    std::size_t current = 0;
    int awaited_run = 0;  // its outcome will be announced, 0: none
    bool leads = true;
    std::vector<NodeId> known;  // what holds and was announced: see Pass::newly()
    int extra_time = 0;         // chosen before the start, percent
    Signature signature = Signature::Pending;

    Taken taken;
    int hints = 0, helps = 0, checks = 0;  // of the current exercise, as shown
    std::uint32_t screen = 0;   // counts what came up: a press that was meant for one is not meant for the next
};

}  // namespace potentiel::ui
