#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "session/session.h"

namespace potentiel {

// The one form of an event as a line of a transcript, without the line break: a JSON object. An edit of the text edited
// last is an array instead, which keeps a history of every keystroke small. Its first item is the time since the
// previous event, in milliseconds. The rest, relative to the end of the last edit (`caret`):
//   "text"                     typed at the caret
//   n                          n code points removed before the caret
//   shift, removed, "text"     an edit at caret + shift
std::string print_event(const State& before, const Event& event);

// Refuses any line that print_event() would not write, so that a transcript has one form only.
Checked<Event> parse_event(const State& before, std::string_view line);

struct Replay {
    State state;
    std::size_t lines = 0;  // so far
    std::size_t programs = 0;  // bytes of all programs run
    std::vector<RunCode> runs;  // every run requested
    std::vector<Ran> ran;  // every answer to a run, in the order of the transcript
};

// Folds more lines of a transcript, each ended by '\n'. A problem's path begins with the line, counted from 1.
std::optional<Problem> replay_more(const Course& course, Replay& replay, std::string_view lines);

// Folds a whole transcript.
Checked<Replay> replay(const Course& course, std::string_view transcript);

}  // namespace potentiel
