#pragma once
#include "model/parts/options.h"

namespace potentiel {

// In each block, choose what is most and what is least like oneself. Scores compare a person's sides with each other, never
// persons: they are ipsative.
struct ForcedChoice {
    struct StatementBlock {
        Id id;
        std::vector<Option> statements;  // 2..5, their ids unique within the exercise
    };
    struct Spec {
        std::vector<StatementBlock> blocks;
        Shuffle shuffle = Shuffle::Yes;  // of the statements in each block
    };
    struct Key {
        std::vector<Mark> scales;  // row: statement, column: skill; one for each statement, no skill twice in a block
    };
    struct Pick {
        Id block;
        Id most;  // "" while not chosen
        Id least;  // "" while not chosen; never equal to most
    };
    struct Response {
        std::vector<Pick> picks;  // in the order of the spec, one at most for each block
    };
};

}  // namespace potentiel
