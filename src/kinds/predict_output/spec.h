#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Predict the output of a program.
struct PredictOutput {
    struct Spec {
        std::string language;
        std::string program;
        int maximum = 1000;  // code points
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
