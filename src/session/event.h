#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/pack.h"

namespace potentiel {

// Settings of the whole session. Always the first event.
struct SessionStarted {
    std::string pack;      // "sha256-<base64>" of pack.json
    std::string runtime;   // "sha256-<base64>" of potentiel.wasm
    std::string language;  // one of the pack's
    std::string nonce;     // given by the platform, "" without one
    std::string audience;  // the platform's origin, "" without one
    std::int64_t time = 0;   // milliseconds since 1970-01-01 UTC
    std::uint32_t seed = 0;  // of every draw in this session
    int extra_time = 0;  // percent added to every time limit for this candidate, 0..400
};

enum class Place { Exercise, Review };

struct Navigated {
    Place place = Place::Exercise;
    Id exercise;  // "" unless place is Exercise
};

struct AnswerGiven {
    Id exercise;
    Response response;
};

// A change of a typed text: `inserted` replaces `removed` code points at code point `from`.
struct TextEdited {
    Id exercise;
    std::uint32_t from = 0;
    std::uint32_t removed = 0;
    std::string inserted;
    Id field = {};  // which of several texts; "" if there is one
};

struct FlagChanged {
    Id exercise;
    bool on = false;
};

// The exercise's next hint is shown.
struct HintShown {
    Id exercise;
    int hint = 1;  // 1, 2, …
};

// The current answer is checked, which uses up an attempt.
struct AnswerChecked {
    Id exercise;
};

struct LanguageChosen {
    std::string language;
};

// The candidate's code goes to the engine. A Ran event with the same number brings the outcome.
struct RunStarted {
    Id exercise;
    int run = 0;  // 1, 2, … over the whole session
};

struct Ran {
    Id exercise;
    int run = 0;
    std::vector<CallResult> results;  // one for each call, in the order of the calls
    std::vector<std::string> facts = {};  // about the program, from its syntax tree, if requested
};

// Why the host could not run a program.
enum class Obstacle {
    Unreachable,  // the engine can't be fetched
    Blocked,      // the page may not start it: a policy, a frame without rights, another origin
    Failed,       // the engine itself broke down
};

// The host could not run the program, so the program is not judged.
struct NotRun {
    Id exercise;
    int run = 0;
    Obstacle why = Obstacle::Unreachable;
};

// The program was run with the candidate's own input, just to see: this changes no score and no verdict.
struct Tried {
    Id exercise;
    std::string input;   // a call, a standard input, or a query
    CallResult result;   // of no test, unchecked
    bool cut = false;    // whether more was printed or found than is kept
};

// Ends the test; while the session is finishing, ends it without the runs that failed.
struct TestEnded {};

// The page was reopened.
struct SessionResumed {
    std::string runtime;    // the runtime that continues, and answers for the result
    std::int64_t time = 0;  // by the device's clock, milliseconds since 1970-01-01 UTC
};

enum class Scope { Test, Section, Exercise };

// A time limit has run out.
struct TimeUp {
    Scope scope = Scope::Test;
    Id id = {};  // of the section or the exercise, else ""
};

// A break begins or ends.
struct BreakChanged {
    bool on = false;
};

// The candidate closes the section: its answers are final.
struct SectionClosed {
    Id section;
};

// The page was left, or the candidate is back. AwayChanged, TextPasted and DeviceChanged occur only if the pack records them.
struct AwayChanged {
    bool on = false;
};

struct TextPasted {
    Id exercise;
    int length = 0;  // code points
};

// The session continues in another browser.
struct DeviceChanged {};

// What happened: one of the structs above.
using EventBody = std::variant<
#define SESSION_EVENT(Type, name) Type,
#include "session/session_events.inl"
#undef SESSION_EVENT
    std::monostate>;

struct Event {
    std::uint32_t sequence = 0;  // 0, 1, 2, …
    std::int64_t at = 0;  // milliseconds since the start, never decreasing
    EventBody what = std::monostate{};
};

}  // namespace potentiel
