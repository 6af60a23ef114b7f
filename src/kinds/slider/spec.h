#pragma once
#include "model/parts/options.h"

namespace potentiel {

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
