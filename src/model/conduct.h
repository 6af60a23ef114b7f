#pragma once
#include <vector>

// How a test is taken: what QTI 3.0 calls timeLimits, navigationMode and itemSessionControl.

namespace potentiel {

// What happens when the time is up.
enum class AtEnd {
    Submit,  // the answers stand, and the candidate is taken on
    Lock,    // the answers stand; the candidate may look at them, and goes on when ready
    Note,    // nothing; the result says how long it took beyond
};

struct TimeLimit {
    int seconds = 0;  // 0: there is none; before accommodations
    AtEnd at_end = AtEnd::Submit;
    std::vector<int> warnings;  // seconds before the end at which the candidate is told, the largest first
};

// Breaks stop the clocks.
struct Breaks {
    int count = 0;    // how many the candidate may take
    int seconds = 0;  // of each, before accommodations; what is longer counts as time of the test
};

enum class Navigation {
    Free,
    Sections,  // freely within a section; a section that was left is closed
    Forward,   // one exercise after the other, never back
};

// When candidates see how they did.
enum class Shows {
    AtOnce,    // each answer can be checked once it is given
    Sections,  // when a section is closed
    End,
    Never,  // the platform decides what it tells them
};

// What is recorded besides the answers.
struct Signals {
    bool away = false;    // when the page was left, and when the candidate came back
    bool paste = false;   // how much text was pasted
    bool device = false;  // that the session went on in another browser
};

}  // namespace potentiel
