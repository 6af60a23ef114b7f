#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/text.h"

// Every exercise kind is a struct that names three others:
//   Spec      what the candidate sees; always in the pack
//   Key       what makes an answer right; left out of a sealed pack, which only the platform scores
//   Response  what the candidate gave
// "Id" below is the identifier of an option, unique within its exercise.

namespace potentiel {

using Id = std::string;

struct Option {
    Id id;
    LocalizedLine text;
};

// What is said about one option after the assessment.
struct OptionFeedback {
    Id option;
    LocalizedProse text;
};

enum class Shuffle { No, Yes };  // Yes: the order shown is drawn from the session's seed

// Choose the one right option.
struct SingleChoice {
    struct Spec {
        std::vector<Option> options;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        Id correct;
        std::vector<OptionFeedback> options;
    };
    struct Response {
        Id choice;
    };
};

// Choose all the right options.
struct MultipleChoice {
    struct Spec {
        std::vector<Option> options;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        std::vector<Id> correct;
        std::vector<OptionFeedback> options;
    };
    struct Response {
        std::vector<Id> choices;  // in the order of the spec, no duplicates; empty: nothing chosen
    };
};

// In a situation at work, say which of the actions is best and which is worst.
struct SituationalJudgement {
    struct Spec {
        std::vector<Option> actions;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        Id best;
        Id worst;
        std::vector<OptionFeedback> options;
    };
    struct Response {
        Id best;   // "" while not chosen
        Id worst;  // "" while not chosen; never equal to best
    };
};

// Say how far each statement applies. It measures an attitude, so nothing is right or wrong.
struct LikertScale {
    struct Spec {
        std::vector<Option> statements;
        std::vector<LocalizedLine> scale;  // from least to most agreement, 2 to 11 points
    };
    struct Key {
        std::vector<Id> reversed;  // statements where agreement counts downwards
    };
    struct Rating {
        Id statement;
        int point = 0;  // 0-based index into the scale
    };
    struct Response {
        std::vector<Rating> ratings;  // in the order of the spec, one at most for each statement
    };
};

// Put the items in order.
struct Ordering {
    struct Spec {
        std::vector<Option> items;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        std::vector<Id> order;
        LocalizedProse why;
    };
    struct Response {
        std::vector<Id> order;  // a permutation of all the items
    };
};

// Write a word, a number or a short sentence.
struct ShortText {
    struct Spec {
        int maximum = 200;  // code points
        LocalizedLine placeholder;
    };
    struct Key {
        std::vector<std::string> accepted;  // compared without regard to case, accents and spacing
        LocalizedProse why;
    };
    struct Response {
        std::string text;
    };
};

enum class CallStatus { Ok, Error, Fuel, Memory, Output, Recursion, Killed };

// What one call of the candidate's function gave.
struct CallResult {
    Id test;
    CallStatus status = CallStatus::Ok;
    std::string value;   // JSON text of the returned value when Ok, else the engine's message
    std::string output;  // what the program printed
    int line = 0;        // 1-based line of an error in the candidate's source, 0 if unknown
};

// Write a function that passes the tests.
struct Code {
    struct Test {
        Id id;
        Label label;
        std::string arguments;  // JSON text: an array
        std::string expected;   // JSON text: one value; compared in C++, never given to the engine
    };
    struct Limits {
        int milliseconds = 5000;    // wall clock, a backstop: the verdict should come from fuel
        int fuel = 1000;  // interrupt ticks of the engine, some 5,000 turns of a simple loop each; deterministic
        int memory_kilobytes = 16384;
        int output_bytes = 4096;
    };
    struct Spec {
        std::string language;  // "javascript"
        std::string function;  // the name that the tests call
        std::string starter;  // the text that the editor begins with
        std::vector<Test> tests;  // the visible ones
        Limits limits;
    };
    struct Key {
        std::vector<Test> tests;  // the hidden ones
        std::string solution;  // shown after the assessment
        LocalizedProse why;
    };
    struct Response {
        std::string source;
        std::vector<CallResult>
            outcomes;  // of running just this source; known to the session, no part of the transcript's response
    };
};

}  // namespace potentiel
