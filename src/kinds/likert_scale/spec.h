#pragma once
#include "model/parts/options.h"

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

}  // namespace potentiel
