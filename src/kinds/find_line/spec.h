#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Find the line, or all lines, with a fault.
struct FindLine {
    struct Spec {
        std::string language;
        std::string program;
        Choose choose = Choose::One;
    };
    struct LineFeedback {
        int line = 1;
        LocalizedProse text;
    };
    struct Key {
        std::vector<int> correct;  // from 1, ascending
        std::vector<LineFeedback> lines;
        std::string repaired;  // the program without the fault; may be ""
        LocalizedProse why;
    };
    struct Response {
        std::vector<int> lines;  // from 1, ascending
    };
};

}  // namespace potentiel
