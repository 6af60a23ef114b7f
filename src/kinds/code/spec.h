#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class CallStatus { Ok, Error, Fuel, Memory, Output, Recursion, Killed };

// What one call of the candidate's program gave.
struct CallResult {
    Id test;
    CallStatus status = CallStatus::Ok;
    std::string value = {};   // JSON text of what it gave when Ok, else the engine's message
    std::string output = {};  // what the program printed
    int line = 0;        // 1-based line of an error in the candidate's source, 0 if unknown
    std::string file = {};    // … and in which of several files, else ""
    int fuel = 0;        // what it used of Limits::fuel
    std::string check = {};   // JSON text of what the pack's checker said of it, "" where it was not asked
};

// Write a program that passes the tests.
struct Code {
    enum class Language { Javascript, Python, Sql, Web };
    static constexpr std::size_t languages = 4;
    // What a test does, and what its input and its expected value are:
    enum class Task {
        Function,  // calls a function: an array of arguments; the value returned
        Program,   // runs a program: its standard input, a string; what it prints, a string
        Query,     // runs SQL: {"setup", "after"}, scripts before and a query after; an array of rows
        Page,      // looks at a page: {"select", "read", …}, a probe; what it finds
        Tests,     // runs the candidate's tests against an implementation: its source, a string; "pass" or "fail"
    };
    // When a value is the expected one. Numbers may always be off by `tolerance`.
    enum class Compare {
        Exact,
        Unordered,   // the items of an array, in any order
        Whitespace,  // texts but for the amount of white space between words, and blank lines at the end
        Checker,     // if the pack's own program says so
    };
    enum class Use {
        Written,  // by the candidate
        Given,    // shown, and can't be changed
        Behind,   // known to the engine alone
    };
    struct File {
        std::string name;
        std::string text;  // what it begins with
        Use use = Use::Written;
    };
    struct Test {
        Id id;
        Label label;
        std::string input;     // JSON text
        std::string expected;  // JSON text; compared in C++, never given to the engine
        int weight = 1;  // 0: counts nothing, but unless it passes nothing counts
    };
    // What the program must be like, judged by facts from its syntax tree, as "recursion" or "import:math".
    struct Style {
        Id id;
        Label label;
        std::vector<std::string> must;
        std::vector<std::string> must_not;
        int cost = 500;  // thousandths of the score, where it is broken
    };
    struct Table {
        std::string name;
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> rows;  // as they are shown
    };
    struct Limits {
        int milliseconds = 5000;    // wall clock, a backstop: the verdict should come from fuel
        int fuel = 1000;  // ticks of the engine, some 5,000 turns of a simple loop each; deterministic
        int memory_kilobytes = 16384;
        int output_bytes = 4096;
    };
    struct Spec {
        Language language = Language::Javascript;
        Task task = Task::Function;
        std::string function;     // the name that the tests call; "" unless the task is Function
        std::vector<File> files;  // the main one first
        std::string subject;      // the file that implementations take the place of; "" unless the task is Tests
        std::vector<Table> tables;  // what a query finds
        std::vector<Test> tests;    // the visible ones
        std::vector<Style> style;
        Compare compare = Compare::Exact;
        std::string tolerance;  // a decimal, "" for none
        std::string checker;    // source of check(input, value), "" unless Compare::Checker
        Limits limits;
    };
    struct Key {
        std::vector<Test> tests;  // the hidden ones
        std::vector<TypedText> solution;  // by file; shown after the assessment
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // of the files that the candidate writes, by name
        // Of running just these texts; known to the session, no part of the transcript's response:
        std::vector<CallResult> outcomes;
        std::vector<std::string> facts;
    };
    static constexpr std::size_t most_files = 8;
};

}  // namespace potentiel
