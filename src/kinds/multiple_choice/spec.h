#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class ChoiceScoring {
    Partial,       // right choices less other ones
    AllOrNothing,
    Weighted,      // each option has a weight of its own
};

// Choose all the right options.
struct MultipleChoice {
    struct Spec {
        std::vector<Option> options;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Weight {
        Id option;
        int weight = 0;  // -100..100; over 0 for what should be chosen
    };
    struct Key {
        std::vector<Id> correct;
        ChoiceScoring scoring = ChoiceScoring::Partial;
        std::vector<Weight> weights;  // Weighted only, one for each option
        std::vector<OptionFeedback> options;
    };
    struct Response {
        std::vector<Id> choices;  // in the order of the spec, no duplicates; empty: nothing chosen
        std::string language = {};  // in which it was given; the session knows it
    };
};

}  // namespace potentiel
