#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Follow a program step by step: the value of each variable after each step.
struct Trace {
    static constexpr int maximum = 40;  // code points in a cell
    struct Spec {
        std::string language;
        std::string program;
        std::vector<int> lines;  // line that each step runs, from 1
        std::vector<std::string> variables;

        void bounds(auto& within) const {
            within.count("lines", lines, 1, 40);
            within.count("variables", variables, 1, 8);
        }
    };
    struct Step {
        std::vector<std::string>
            values;  // one for each variable; "" if it has none yet: the candidate leaves the cell empty
    };
    struct Key {
        std::vector<Step> steps;
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // field: "<step from 1>.<variable from 1>"; all fields, step by step
    };
};

}  // namespace potentiel
