#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Build a program from given lines: order them, indent them, leave out those that do not belong.
struct Parsons {
    struct CodeLine {
        Id id;
        std::string text;  // without its indentation
        int indent = 0;    // shown if the indentation is given, else 0
    };
    enum class Indentation { Given, Asked };
    // Adapted: help removes a needless line or corrects the indentation (Ericson, Foley & Rick 2018, adaptive Parsons
    // problems).
    enum class Help { No, Adapted };
    static constexpr int deepest = 6;  // steps of indentation
    static constexpr std::size_t most_lines = 24;
    static constexpr int most_helps = 100;
    struct Spec {
        std::string language;
        std::vector<CodeLine> lines;  // including distractors
        Indentation indentation = Indentation::Asked;
        Help help = Help::No;
        int help_cost = 100;  // thousandths that each help subtracts from the score
        Shuffle shuffle = Shuffle::Yes;

        void bounds(auto& within) const {
            within.count("lines", lines, 2, most_lines);
            within.value("help_cost", help_cost, 0, 1000);
        }
    };
    struct LineKey {
        Id line;
        int indent = 0;
        std::vector<Id> after;  // lines that must precede it; any order that respects these is right
    };
    struct Key {
        std::vector<LineKey> lines;  // one solution, in order; all other lines are distractors
        std::vector<OptionFeedback> options;  // about lines
        LocalizedProse why;
    };
    struct Placed {
        Id line;
        int indent = 0;  // 0..deepest; 0 if the indentation is given
    };
    struct Response {
        std::vector<Placed> lines;  // lines of the program, in order
        int helps = 0;  // number of helps used
    };
};

}  // namespace potentiel
