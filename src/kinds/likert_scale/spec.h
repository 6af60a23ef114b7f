#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class Missing {
    Half,      // mean of the rated statements, if at least half are rated
    Complete,  // no score unless all are rated
};

// Say how much each statement applies. It measures an attitude, so nothing is right or wrong.
struct LikertScale {
    struct Spec {
        static constexpr bool declares = true;
        std::vector<Option> statements;
        std::vector<LocalizedLine> scale;  // from least to most agreement

        void bounds(auto& within) const {
            within.count("statements", statements, 2, most_options);
            within.count("scale", scale, 2, 11);
        }
    };
    // Scores of a reference group, in thousandths of the scale's range.
    struct Norm {
        int mean = 0;
        int deviation = 0;  // standard deviation; 0: no norm
        Label group;
        std::string source;

        void bounds(auto& within) const {
            within.value("mean", mean, 0, 1000);
            within.value("deviation", deviation, 1, 500);  // on a bounded scale, never more than half the range
        }
    };
    struct Key {
        std::vector<Id> reversed;  // statements where agreement lowers the score
        Missing missing = Missing::Half;
        Norm norm;
    };
    struct Rating {
        Id statement;
        int point = 0;  // 0-based index into the scale
    };
    struct Response {
        std::vector<Rating> ratings;  // in the order of the spec, at most one for each statement
    };
};

}  // namespace potentiel
