#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Estimate an amount on a scale.
struct Slider {
    struct Spec {
        int low = 0, high = 100, step = 1;
        Label unit;                 // shown behind the number; may be empty
        Label low_name, high_name;  // meanings of the ends; may be empty
    };
    struct Key {
        int value = 0;
        int tolerance = 0;  // up to this deviation, the score is full …
        int reach = 0;      // … and from this deviation on, 0; linear in between
        LocalizedProse why;
    };
    struct Response {
        int value = 0;
    };
};

}  // namespace potentiel
