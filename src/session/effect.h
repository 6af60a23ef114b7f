#pragma once
#include <string>
#include <variant>
#include <vector>

#include "session/event.h"

namespace potentiel {

// What the host is asked to do. C++ does none of it.

struct SourceFile {
    std::string name;
    std::string text;
};

struct Call {
    Id test;
    std::string input;  // JSON text; what it means, the task says
};

// Run the program once for each call, each time from a fresh start; answer with a Ran event. The fields: Code::Spec.
struct RunCode {
    Id exercise;
    int run = 0;
    Code::Language language = Code::Language::Javascript;
    Code::Task task = Code::Task::Function;
    std::string function;
    std::vector<SourceFile> files;  // the main one first
    std::string subject;
    std::string checker;
    bool facts = false;  // whether facts about the main file are wanted
    std::uint32_t seed = 0;  // of the engine's random numbers
    std::int64_t epoch = 0;  // what the program sees as the time: when the session started
    Code::Limits limits;
    std::vector<Call> calls;
};

// The session is over: sign `result` and hand it to the page.
struct Complete {};

}  // namespace potentiel
