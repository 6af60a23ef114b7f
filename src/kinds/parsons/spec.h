#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Build a program from lines that are given: put them in order, indent them, leave out what does not belong.
struct Parsons {
    struct CodeLine {
        Id id;
        std::string text;  // without its indentation
        int indent = 0;    // shown where the indentation is given, else 0
    };
    enum class Indentation { Given, Asked };
    // Adapted: the candidate may have a needless line taken away, or the indentation done (Ericson, Foley & Rick 2018,
    // adaptive Parsons problems).
    enum class Help { No, Adapted };
    static constexpr int deepest = 6;  // steps of indentation
    static constexpr std::size_t most_lines = 24;
    static constexpr int most_helps = 100;
    struct Spec {
        std::string language;
        std::vector<CodeLine> lines;  // distractors among them
        Indentation indentation = Indentation::Asked;
        Help help = Help::No;
        int help_cost = 100;  // thousandths that each help takes from the score
        Shuffle shuffle = Shuffle::Yes;
    };
    struct LineKey {
        Id line;
        int indent = 0;
        std::vector<Id> after;  // lines that must stand before it; any order that keeps to these is right
    };
    struct Key {
        std::vector<LineKey> lines;  // one solution, in order; lines that are not here are distractors
        std::vector<OptionFeedback> options;  // about lines
        LocalizedProse why;
    };
    struct Placed {
        Id line;
        int indent = 0;  // 0..deepest; where the indentation is given, 0
    };
    struct Response {
        std::vector<Placed> lines;  // those that are part of the program, in order
        int helps = 0;  // how often help was asked for
    };
};

}  // namespace potentiel
