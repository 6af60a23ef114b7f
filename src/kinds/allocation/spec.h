#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Distribute a fixed number of points among options.
struct Allocation {
    static constexpr int most_points = 10'000;
    struct Spec {
        std::vector<Option> options;
        int total = 100;
        int step = 5;

        void bounds(auto& within) const {
            within.count("options", options, 2, 12);
            within.value("total", total, 1, most_points);
        }
    };
    struct Amount {
        Id option;
        int points = 0;
    };
    struct Key {
        std::vector<Amount> ideal;  // one for each option; their sum is the total
        std::vector<OptionFeedback> options;
        LocalizedProse why;
    };
    struct Response {
        std::vector<Amount> amounts;  // one for each option, in the order of the spec; their sum is at most the total
    };
};

}  // namespace potentiel
