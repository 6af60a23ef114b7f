#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/event.h"

namespace potentiel {

class Course;

enum class Phase {
    Welcome,    // nothing has happened yet
    Exercise,   // at `current`
    Review,     // the list of exercises, before finishing
    Finishing,  // waiting for the last runs of code
    Finished,
};

// One exercise as the candidate has left it.
struct Progress {
    std::optional<Response> response;
    bool visited = false;
    bool flagged = false;
    int hints = 0;                    // how many of them were shown
    int checks = 0;                   // how many attempts are used up
    std::string checked;              // the response at the last check, as JSON; "" if there was none
    bool settled = false;  // the last check found it right, or was the last attempt: it can't change any more
    int run = 0;  // number of the last run of its code, 0 if none
    bool running = false;  // the engine has not answered yet
    std::string run_source;  // the source of the last run
    std::vector<CallResult> results;  // of the last finished run
};

// All that is known of a session: a fold over its events.
struct State {
    std::shared_ptr<const Course> drawn;  // what this candidate was dealt, where the pack leaves something to chance
    Phase phase = Phase::Welcome;
    Start start;
    std::string language;
    std::size_t current = 0;  // index into exercises
    std::vector<Progress> exercises;  // in the order of the pack, sections joined
    int runs = 0;
    std::uint32_t events = 0;
    std::int64_t at = 0;  // of the last event
};

}  // namespace potentiel
