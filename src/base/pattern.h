#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "base/fold_text.h"

namespace potentiel {

// A regular expression that a whole text matches or not. It is run as K. Thompson (1968, Communications of the ACM 11(6))
// showed, on all its paths at once: the time is bounded by text × pattern, whatever an author writes and a candidate types.
//
// Letters stand for themselves; . any letter; [a-z0-9] [^…] one of a class; \d a digit, \w a letter, digit or _, \s a space,
// \D \W \S all else; ( ) and (?: ) group, | separates what may stand instead; * + ? {2} {2,} {2,5} repeat; \ takes the next
// sign as it is. ^ at the beginning and $ at the end may be written and change nothing.
// The pattern is folded as the text is: É stands for e, unless case and accents are exact.
class Pattern {
public:
    // The message of a problem begins with the place: "at character 5: …".
    static Checked<Pattern> compile(std::string_view source, FoldOptions options = {});

    // Precondition: folded with the same options.
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
    // Places are told from the instruction on, so that a piece of a program can be repeated as it is.
    struct Instruction {
        Operation operation;
        std::int32_t first = 0;  // the letter, the class, where to go on
        std::int32_t second = 0;  // Split: or there
    };

    // The instructions at which the run stands, each once.
    class Threads;
    void add(Threads& threads, std::size_t at) const;
    bool takes(const Instruction& instruction, char32_t letter) const;

    std::vector<Instruction> program_;  // it has matched where it ends
    std::vector<Class> classes_;
};

}  // namespace potentiel
