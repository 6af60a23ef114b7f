#pragma once
#include "model/parts/options.h"

namespace potentiel {

// In each block, choose the statement that is most and the one that is least like oneself. Scores compare the traits of
// one person, never persons: they are ipsative.
struct ForcedChoice {
    struct StatementBlock {
        Id id;
        std::vector<Option> statements;  // ids unique within the exercise

        void bounds(auto& within) const { within.count("statements", statements, 2, 5); }
    };
    struct Spec {
        static constexpr bool declares = true;
        std::vector<StatementBlock> blocks;
        Shuffle shuffle = Shuffle::Yes;  // of the statements in each block

        void bounds(auto& within) const { within.count("blocks", blocks, 1, 60); }
    };
    struct Key {
        std::vector<Mark> scales;  // row: statement, column: skill; one for each statement, no skill twice in a block
    };
    struct Pick {
        Id block;
        Id most;  // "" until chosen
        Id least;  // "" until chosen; never equal to most
    };
    struct Response {
        std::vector<Pick> picks;  // in the order of the spec, at most one for each block
    };
};

}  // namespace potentiel
