#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "base/fold_text.h"

namespace potentiel {

// A regular expression that matches a whole text or not. It follows all paths at once, as K. Thompson (1968,
// Communications of the ACM 11(6)) showed: the time is bounded by text × pattern, whatever an author writes and a
// candidate types.
//
// Letters match themselves; . any letter; [a-z0-9] [^…] one of a class; \d a digit, \w a letter, digit or _, \s a
// space, \D \W \S all else; ( ) and (?: ) group, | separates alternatives; * + ? {2} {2,} {2,5} repeat; \ escapes the
// next character. ^ at the beginning and $ at the end are allowed and change nothing.
// The pattern is folded like the text: É matches e, unless case and accents are exact.
class Pattern {
public:
    // The message of a problem begins with the place: "at character 5: …".
    static Checked<Pattern> compile(std::string_view source, FoldOptions options = {});

    // Precondition: the text is folded with the same options.
    bool matches(std::u32string_view text) const;

    std::size_t size() const { return program_.size(); }

private:
    friend class PatternCompiler;

    struct Range {
        char32_t first, last;
    };
    struct Class {
        std::vector<Range> ranges;
        bool negated = false;
        bool has(char32_t letter) const;
    };
    enum class Operation { Letter, Class, Split, Jump };
    // Targets are relative to the instruction, so that a fragment can be copied unchanged.
    struct Instruction {
        Operation operation;
        std::int32_t first = 0;  // the letter, the index of the class, or a target
        std::int32_t second = 0;  // Split: the other target
    };

    // Set of the current states: indexes of instructions, each once.
    class Threads;
    void add(Threads& threads, std::size_t at) const;
    bool takes(const Instruction& instruction, char32_t letter) const;

    std::vector<Instruction> program_;  // reaching its end is a match
    std::vector<Class> classes_;
};

}  // namespace potentiel
