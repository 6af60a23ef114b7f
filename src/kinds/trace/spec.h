#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Follow a program step by step: what each variable holds after each of its steps.
struct Trace {
    static constexpr int maximum = 40;  // code points in a cell
    struct Spec {
        std::string language;
        std::string program;
        std::vector<int> lines;  // the line, from 1, that each step runs
        std::vector<std::string> variables;
    };
    struct Step {
        std::vector<std::string>
            values;  // one for each variable; "" where it has none yet, which the candidate leaves empty
    };
    struct Key {
        std::vector<Step> steps;
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // field: "<step from 1>.<variable from 1>"; all, step by step
    };
};

}  // namespace potentiel
