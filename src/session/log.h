#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "session/session.h"

namespace potentiel {

// The one form of an event as a line of a transcript, without the line break: a JSON object. But an edit of the text that was
// edited last is an array, so that a history of every keystroke is small. Its first item is the time since the event before,
// in milliseconds; what follows is, with `caret` for where the last edit ended:
//   "text"                     typed at the caret
//   n                          as many code points taken away before the caret
//   shift, removed, "text"     an edit at caret + shift
std::string print_event(const State& before, const Event& event);

// Refuses what print_event() would not have written, so that a transcript has one form only.
Checked<Event> parse_event(const State& before, std::string_view line);

struct Replay {
    State state;
    std::size_t lines = 0;  // so far
    std::size_t programs = 0;  // bytes of all that was run
    std::vector<RunCode> runs;  // every run that was asked for …
    std::vector<Ran> ran;  // … and every answer, each in the order of the transcript
};

// Folds more lines of a transcript, each ended by '\n'. A problem's path begins with the line, counted from 1.
std::optional<Problem> replay_more(const Course& course, Replay& replay, std::string_view lines);

// Folds a whole transcript.
Checked<Replay> replay(const Course& course, std::string_view transcript);

}  // namespace potentiel
