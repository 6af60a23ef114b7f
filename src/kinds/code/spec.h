#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class CallStatus { Ok, Error, Fuel, Memory, Output, Recursion, Killed };

// Result of one call of the candidate's program.
struct CallResult {
    Id test;
    CallStatus status = CallStatus::Ok;
    std::string value = {};   // if Ok, JSON text of the result; else the engine's message
    std::string output = {};  // printed by the program
    int line = 0;        // 1-based line of an error in the candidate's source, 0 if unknown
    std::string file = {};    // … its file if there are several, else ""
    int fuel = 0;        // ticks used, out of Limits::fuel
    std::string check = {};   // JSON text from the pack's checker; "" if it was not asked
};

// Write a program that passes the tests.
struct Code {
    enum class Language { Javascript, Python, Sql, Web };
    static constexpr std::size_t languages = 4;
    // Action of a test; its input; its expected value:
    enum class Task {
        Function,  // calls a function; an array of arguments; the value returned
        Program,   // runs a program; its standard input, a string; its output, a string
        Query,     // runs SQL; {"setup", "after"}: scripts before and a query after; an array of rows
        Page,      // inspects a page; {"select", "read", …}, a probe; the value found
        Tests,     // runs the candidate's tests on an implementation; its source, a string; "pass" or "fail"
    };
    // How values are compared. Numbers may always differ by `tolerance`.
    enum class Compare {
        Exact,
        Unordered,   // array items in any order
        Whitespace,  // ignores amounts of white space between words, and blank lines at the end
        Checker,     // the pack's own program decides
    };
    enum class Use {
        Written,  // by the candidate
        Given,    // shown, read-only
        Behind,   // visible to the engine only
    };
    struct File {
        std::string name;
        std::string text;  // initial text
        Use use = Use::Written;
    };
    struct Test {
        Id id;
        Label label;
        std::string input;     // JSON text
        std::string expected;  // JSON text; compared in C++, never given to the engine
        int weight = 1;  // 0: counts nothing, but if it fails, the score is 0

        void bounds(auto& within) const { within.value("weight", weight, 0, 1000); }
    };
    // A rule for the program, checked by facts from its syntax tree, such as "recursion" or "import:math".
    struct Style {
        Id id;
        Label label;
        std::vector<std::string> must;
        std::vector<std::string> must_not;
        int cost = 500;  // thousandths of the score, if broken

        void bounds(auto& within) const { within.value("cost", cost, 1, 1000); }
    };
    struct Table {
        std::string name;
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> rows;  // as displayed
    };
    struct Limits {
        int milliseconds = 5000;    // wall clock, a last resort: the verdict should come from fuel
        int fuel = 1000;  // ticks of the engine, about 5,000 iterations of a simple loop each; deterministic
        int memory_kilobytes = 16384;
        int output_bytes = 4096;

        void bounds(auto& within) const {
            within.value("milliseconds", milliseconds, 100, 60'000);
            within.value("fuel", fuel, 1, 1'000'000);
            within.value("memory_kilobytes", memory_kilobytes, 1024, 262'144);
            within.value("output_bytes", output_bytes, 0, 1'048'576);
        }
    };
    struct Spec {
        Language language = Language::Javascript;
        Task task = Task::Function;
        std::string function;     // function that the tests call; "" unless the task is Function
        std::vector<File> files;  // the main one first
        std::string subject;      // the file that implementations replace; "" unless the task is Tests
        std::vector<Table> tables;  // tables for queries
        std::vector<Test> tests;    // visible tests
        std::vector<Style> style;
        Compare compare = Compare::Exact;
        std::string tolerance;  // a decimal, "" for none
        std::string checker;    // source of check(input, value), "" unless Compare::Checker
        Limits limits;

        void bounds(auto& within) const { within.count("files", files, 1, 8); }
    };
    struct Key {
        std::vector<Test> tests;  // hidden tests
        std::vector<TypedText> solution;  // by file; shown after the assessment
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // of the candidate's files, by name
        // Outcome of running exactly these texts. Known to the session, not part of the response in the transcript:
        std::vector<CallResult> outcomes;
        std::vector<std::string> facts;
    };
};

}  // namespace potentiel
