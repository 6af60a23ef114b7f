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

// A finished run of the candidate's code.
struct PastRun {
    int run = 0;
    std::int64_t at = 0;  // when its outcome was there, milliseconds since Start
    std::vector<TypedText> texts;
    std::vector<CallResult> results;
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
    std::vector<TypedText> run_texts;  // what was run
    std::vector<CallResult> results;  // of the last finished run
    std::vector<std::string> facts;   // … and about its program
    // The finished runs, the last ones of many; shared, for a state is copied with every event.
    std::vector<std::shared_ptr<const PastRun>> history;
};

// Where the last edit ended, in code points.
struct Caret {
    Id exercise, field;
    std::uint32_t place = 0;
};

// All that is known of a session: a fold over its events.
struct State {
    std::shared_ptr<const Course> drawn;  // what this candidate was dealt, where the pack leaves something to chance
    Phase phase = Phase::Welcome;
    Start start;
    std::string language;
    std::size_t current = 0;  // index into exercises
    std::vector<Progress> exercises;  // in the order of the pack, sections joined
    std::optional<Caret> caret;  // none before the first edit
    int runs = 0;
    std::uint32_t events = 0;
    std::int64_t at = 0;  // of the last event
};

}  // namespace potentiel
