#pragma once
#include <vector>

// How a test is taken: timeLimits, navigationMode and itemSessionControl in QTI 3.0.

namespace potentiel {

inline constexpr int longest_limit = 24 * 60 * 60;  // seconds

// Consequence of a time limit.
enum class AtEnd {
    Submit,  // the answers are final, and the candidate moves on automatically
    Lock,    // the answers are final; the candidate may look at them and continues when ready
    Note,    // nothing; the result states the excess time
};

struct TimeLimit {
    int seconds = 0;  // before accommodations; 0: no limit
    AtEnd at_end = AtEnd::Submit;
    std::vector<int> warnings;  // seconds before the end at which the candidate is warned, descending

    void bounds(auto& within) const { within.value("seconds", seconds, 0, longest_limit); }
};

// Breaks stop the clocks.
struct Breaks {
    int count = 0;    // number that the candidate may take
    int seconds = 0;  // length of each, before accommodations; the excess counts as test time

    void bounds(auto& within) const {
        within.value("count", count, 0, 20);
        within.value("seconds", seconds, 0, longest_limit);
    }
};

enum class Navigation {
    Free,
    Sections,  // freely within a section; a section that is left is closed
    Forward,   // one exercise after another, never back
};

// When candidates see their results.
enum class Shows {
    AtOnce,    // each answer can be checked as soon as it is given
    Sections,  // when a section is closed
    End,
    Never,  // the platform decides what to tell them
};

// Records besides the answers.
struct Signals {
    bool away = false;    // when the page was left and when the candidate came back
    bool paste = false;   // amount of text pasted
    bool device = false;  // whether the session moved to another browser
};

}  // namespace potentiel
