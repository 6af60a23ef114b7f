#pragma once
#include "model/kinds/options.h"

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

// Estimate an amount on a scale.
struct Slider {
    struct Spec {
        int low = 0, high = 100, step = 1;
        Label unit;                 // behind the number; may be empty
        Label low_name, high_name;  // what the ends mean; may be empty
    };
    struct Key {
        int value = 0;
        int tolerance = 0;  // so far off is quite right …
        int reach = 0;      // … and from here on it is not right at all; between the two the score falls in a line
        LocalizedProse why;
    };
    struct Response {
        int value = 0;
    };
};

}  // namespace potentiel
