#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Estimate an amount on a scale.
struct Slider {
    static constexpr int farthest = 1'000'000;  // absolute value
    struct Spec {
        int low = 0, high = 100, step = 1;
        Label unit;                 // shown behind the number; may be empty
        Label low_name, high_name;  // meanings of the ends; may be empty

        void bounds(auto& within) const {
            within.value("low", low, -farthest, farthest);
            within.value("high", high, -farthest, farthest);
        }
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
