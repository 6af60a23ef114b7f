#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Choose the one right option.
struct SingleChoice {
    struct Spec {
        std::vector<Option> options;
        Shuffle shuffle = Shuffle::Yes;

        void bounds(auto& within) const { within.count("options", options, 2, most_options); }
    };
    struct Key {
        Id correct;
        std::vector<OptionFeedback> options;
    };
    struct Response {
        Id choice;
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
