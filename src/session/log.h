#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "session/session.h"

namespace potentiel {

// The one form of an event as a line of a transcript, without the line break.
std::string print_event(const Event& event);

// Refuses what print_event() would not have written, so that a transcript has one form only.
Checked<Event> parse_event(std::string_view line);

struct Replay {
    State state;
    std::vector<RunCode> runs;  // every run that was asked for …
    std::vector<Ran> ran;       // … and every answer, each in the order of the transcript
};

// Folds a transcript: lines ended by '\n'. A problem's path begins with the line, counted from 1.
Checked<Replay> replay(const Course& course, std::string_view transcript);

}  // namespace potentiel
