#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Predict the output of a program.
struct PredictOutput {
    struct Spec {
        std::string language;
        std::string program;
        int maximum = 1000;  // code points

        // Limited, because scoring compares every line with every other.
        void bounds(auto& within) const { within.value("maximum", maximum, 1, 2000); }
    };
    struct Key {
        std::string output;
        LocalizedProse why;
    };
    struct Response {
        std::string text;
    };
};

}  // namespace potentiel
