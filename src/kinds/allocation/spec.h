#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Share a fixed number of points out among options.
struct Allocation {
    struct Spec {
        std::vector<Option> options;
        int total = 100;
        int step = 5;
    };
    struct Amount {
        Id option;
        int points = 0;
    };
    struct Key {
        std::vector<Amount> ideal;  // one for each option; they sum to the total
        std::vector<OptionFeedback> options;
        LocalizedProse why;
    };
    struct Response {
        std::vector<Amount> amounts;  // one for each option, in the order of the spec; the sum is the total at most
    };
};

}  // namespace potentiel
