#pragma once
#include <string>
#include <vector>

#include "session/event.h"

namespace potentiel {

struct SourceFile {
    std::string name;
    std::string text;
};

struct Call {
    Id test;
    std::string input;  // JSON text; the task defines its meaning
};

// A request to the host: run the program once for each call, each time from a fresh start; answer with Ran or NotRun. Fields: see Code::Spec.
struct RunCode {
    Id exercise;
    int run = 0;
    Code::Language language = Code::Language::Javascript;
    Code::Task task = Code::Task::Function;
    std::string function;
    std::vector<SourceFile> files;  // the main one first
    std::string subject;
    std::string checker;
    bool facts = false;  // whether to return facts about the main file
    std::uint32_t seed = 0;  // of the engine's random numbers
    std::int64_t epoch = 0;  // time that the program sees: the start of the session
    Code::Limits limits;
    std::vector<Call> calls;
};

}  // namespace potentiel
