#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class Reuse { No, Yes };

// Give each prompt the choice that goes with it.
struct Matching {
    struct Spec {
        std::vector<Option> prompts;
        std::vector<Option> choices;  // may be more than prompts
        Reuse reuse = Reuse::No;      // Yes: a choice may go with several prompts
        Shuffle shuffle = Shuffle::Yes;  // of the choices

        void bounds(auto& within) const {
            within.count("prompts", prompts, 2, most_options);
            within.count("choices", choices, 2, most_options);
        }
    };
    struct Key {
        std::vector<Mark> pairs;  // row: prompt, column: choice; one for each prompt
        std::vector<OptionFeedback> options;  // about prompts
        LocalizedProse why;
    };
    struct Response {
        std::vector<Mark> pairs;  // in the order of the prompts
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
