#pragma once
#include <string>
#include <variant>
#include <vector>

#include "session/event.h"

namespace potentiel {

// What the host is asked to do. C++ does none of it.

struct Call {
    Id test;
    std::string arguments;  // JSON text: an array
};

// Run the source and call the function once for each call; answer with a Ran event.
struct RunCode {
    Id exercise;
    int run = 0;
    std::string language;
    std::string function;
    std::string source;
    std::uint32_t seed = 0;  // of the engine's random numbers
    std::int64_t epoch = 0;  // what the program sees as the time: when the session started
    Code::Limits limits;
    std::vector<Call> calls;
};

// The session is over: sign `result` and hand it to the page.
struct Complete {};

}  // namespace potentiel
