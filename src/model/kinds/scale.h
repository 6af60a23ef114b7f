#pragma once
#include "model/kinds/options.h"

namespace potentiel {

enum class Missing {
    Half,      // the mean of the rated statements, if half of them are rated
    Complete,  // no score unless all are rated
};

// Say how far each statement applies. It measures an attitude, so nothing is right or wrong.
struct LikertScale {
    struct Spec {
        std::vector<Option> statements;
        std::vector<LocalizedLine> scale;  // from least to most agreement, 2 to 11 points
    };
    // How a reference group answered, in thousandths of the scale's range.
    struct Norm {
        int mean = 0;
        int deviation = 0;  // standard deviation; 0: there is no norm
        Label group;
        std::string source;
    };
    struct Key {
        std::vector<Id> reversed;  // statements where agreement counts downwards
        Missing missing = Missing::Half;
        Norm norm;
    };
    struct Rating {
        Id statement;
        int point = 0;  // 0-based index into the scale
    };
    struct Response {
        std::vector<Rating> ratings;  // in the order of the spec, one at most for each statement
    };
};

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
