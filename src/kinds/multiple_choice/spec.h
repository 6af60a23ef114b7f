#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class ChoiceScoring {
    Partial,       // right choices minus others
    AllOrNothing,
    Weighted,      // each option has a weight
};

// Choose all right options.
struct MultipleChoice {
    struct Spec {
        std::vector<Option> options;
        Shuffle shuffle = Shuffle::Yes;

        void bounds(auto& within) const { within.count("options", options, 2, most_options); }
    };
    struct Weight {
        Id option;
        int weight = 0;  // positive if the option should be chosen

        void bounds(auto& within) const { within.value("weight", weight, -100, 100); }
    };
    struct Key {
        std::vector<Id> correct;
        ChoiceScoring scoring = ChoiceScoring::Partial;
        std::vector<Weight> weights;  // Weighted only, one for each option
        std::vector<OptionFeedback> options;
    };
    struct Response {
        std::vector<Id> choices;  // in the order of the spec, no duplicates; empty: nothing chosen
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
