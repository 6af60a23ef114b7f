#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "report/result.h"
#include "session/run_code.h"

namespace potentiel::ui {

// What the core asks of the host. C++ does none of this itself.

struct Prefer {
    std::string name;   // "view", "theme" or "language"
    std::string value;  // "canvas", "page"; "light", "dark", "contrast"; BCP 47
};
// What the candidate takes along, or passes on.
struct HandOver {
    // A file: "credential", "jws", "transcript", "picture", or "session", which Import reads. "copy": the credential,
    // to the clipboard. "share": the badge's picture. "print": the result on one sheet.
    // "practice": the exercises that are not yet right, as a session of their own.
    std::string what;
};
struct Restart {};  // of practice: back to the result
struct KeepOffline {};  // fetch all files of the test, and ask the browser for persistent storage
struct Lead {};  // continue here, not in the other tab
struct Import {};  // let the candidate choose a session file

// An engine for this programming language will be needed: fetch it in the background.
struct FetchEngine {
    Code::Language language = {};
};
// The words of this language will be needed: pass them to learn().
struct FetchWords {
    std::string language;  // BCP 47
};
// Send Time at `at`, milliseconds since 1970-01-01 UTC; 0: never. Replaces the previous Wake.
struct Wake {
    std::int64_t at = 0;
};

// A Result: the session is over; sign it and pass it to the page.
using Request =
    std::variant<RunCode, Result, Prefer, HandOver, Restart, FetchEngine, FetchWords, Wake, KeepOffline, Lead, Import>;

}  // namespace potentiel::ui
