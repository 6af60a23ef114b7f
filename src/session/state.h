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
    Review,     // the list of exercises, before finishing or closing a section
    Closed,     // a section is closed, and shows how it went
    Break,      // the exercises are hidden, the clocks stand still
    Finishing,  // waiting for the last runs of code, or for what the candidate wants to do without them
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
    bool closed = false;     // the answer stands: time or navigation leave no way back
    std::int64_t spent = 0;  // milliseconds that it was on the screen
    bool time_up = false;    // its own time limit has run out
    int hints = 0;                    // how many of them were shown
    int checks = 0;                   // how many attempts are used up
    std::string checked;              // the response at the last check, as JSON; "" if there was none
    bool settled = false;  // the last check found it right, or was the last attempt: it can't change any more
    int run = 0;  // number of the last run of its code, 0 if none
    bool running = false;  // the engine has not answered yet
    std::vector<TypedText> run_texts;  // what it was about
    std::optional<Obstacle> obstacle;  // why it could not be made
    std::vector<TypedText> judged_texts;  // of the last finished run
    std::vector<CallResult> results;      // … what came of it
    std::vector<std::string> facts;       // … and about its program
    // The finished runs, the last ones of many; shared, for a state is copied with every event.
    std::vector<std::shared_ptr<const PastRun>> history;
};

// One section of the pack.
struct SectionProgress {
    bool closed = false;     // by the candidate or by its time: where sections are closed, there is no way back
    std::int64_t spent = 0;  // milliseconds
    bool time_up = false;
};

// What was recorded besides the answers.
struct Noted {
    int left = 0;             // how often the page was left
    std::int64_t away = 0;    // for how long in all, milliseconds
    int pastes = 0;
    std::int64_t pasted = 0;  // code points in all
    int devices = 0;          // how often the session went on in another browser
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
    std::vector<SectionProgress> sections;  // in the order of the pack
    std::int64_t spent = 0;  // of the test's time, milliseconds: without breaks
    bool time_up = false;    // the test's time limit has run out
    int breaks = 0;          // how many were taken
    std::int64_t break_left = 0;     // of the break under way, milliseconds
    Phase after_break = Phase::Exercise;
    std::optional<std::int64_t> away_since;  // the page is left since
    Noted noted;
    std::optional<Caret> caret;  // none before the first edit
    int runs = 0;
    bool without = false;  // finished without the runs that could not be made
    std::uint32_t events = 0;
    std::int64_t at = 0;  // of the last event
};

}  // namespace potentiel
