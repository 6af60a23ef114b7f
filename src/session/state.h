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
    Break,      // exercises hidden, clocks stopped
    Finishing,  // waiting for the last runs of code, or for the candidate's decision about runs that failed
    Finished,
};

// A finished run of the candidate's code.
struct PastRun {
    int run = 0;     // of the session
    int number = 0;  // of the exercise, from 1
    std::int64_t at = 0;  // when its outcome arrived, milliseconds since the start
    std::vector<TypedText> texts;
    std::vector<CallResult> results;
};

// State of one exercise.
struct Progress {
    std::optional<Response> response;
    bool visited = false;
    bool flagged = false;
    bool closed = false;     // the answer is final: time or navigation leave no way back
    std::int64_t spent = 0;  // milliseconds on the screen
    bool time_up = false;    // its own time limit has run out
    int hints = 0;                    // number of hints shown
    int checks = 0;                   // number of attempts used up
    std::string checked;              // the response at the last check, as JSON; "" if there was none
    bool settled = false;  // the last check found it right, or was the last attempt: the answer is final
    int run = 0;  // number of the last run of its code, 0 if none
    bool running = false;  // the engine has not answered yet
    std::vector<TypedText> run_texts;  // the texts of that run
    std::optional<Obstacle> obstacle;  // why that run failed
    std::vector<TypedText> judged_texts;  // texts of the last finished run
    std::vector<CallResult> results;      // … its outcome
    std::vector<std::string> facts;       // … and facts about its program
    // The latest finished runs; shared, because a state is copied with every event.
    std::vector<std::shared_ptr<const PastRun>> history;
    int trials = 0;
    std::shared_ptr<const Tried> tried;  // the last trial, or null
};

// One section of the pack.
struct SectionProgress {
    bool closed = false;     // by the candidate or by its time; a closed section can't be reopened
    std::int64_t spent = 0;  // milliseconds
    bool time_up = false;
};

// Records besides the answers.
struct Noted {
    int left = 0;             // number of times that the page was left
    std::int64_t away = 0;    // total time away, milliseconds
    int pastes = 0;
    std::int64_t pasted = 0;  // total code points
    int devices = 0;          // number of times that the session moved to another browser
};

// End of the last edit, in code points.
struct Caret {
    Id exercise, field;
    std::uint32_t place = 0;
};

// Complete state of a session: a fold over its events.
struct State {
    std::shared_ptr<const Course> dealt;  // course dealt to this candidate, if the pack leaves something to chance
    Phase phase = Phase::Welcome;
    SessionStarted start;
    std::string language;
    std::size_t current = 0;  // index into exercises
    std::vector<Progress> exercises;  // in the order of the pack, sections joined
    std::vector<SectionProgress> sections;  // in the order of the pack
    std::int64_t spent = 0;  // time spent on the test without breaks, milliseconds
    bool time_up = false;    // the test's time limit has run out
    int breaks = 0;          // number taken
    std::int64_t break_left = 0;     // rest of the current break, milliseconds
    Phase after_break = Phase::Exercise;
    std::optional<std::int64_t> away_since;  // since when the page is left
    Noted noted;
    std::optional<Caret> caret;  // none before the first edit
    int runs = 0;
    bool without = false;  // finished without the runs that failed
    std::uint32_t events = 0;
    std::int64_t at = 0;  // of the last event
};

}  // namespace potentiel
