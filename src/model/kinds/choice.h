#pragma once
#include "model/kinds/options.h"

namespace potentiel {

// Choose the one right option.
struct SingleChoice {
    struct Spec {
        std::vector<Option> options;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        Id correct;
        std::vector<OptionFeedback> options;
    };
    struct Response {
        Id choice;
        std::string language = {};  // in which it was given; the session knows it
    };
};

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

enum class Certainty { NotAsked, Asked };

// Say of each statement whether it is true, and, if asked, how sure one is.
struct TrueFalse {
    struct Spec {
        std::vector<Option> statements;
        Certainty certainty = Certainty::NotAsked;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        std::vector<Id> correct;  // the true statements
        std::vector<OptionFeedback> options;
    };
    struct Judged {
        Id statement;
        bool holds = false;
        int certainty = 0;  // 1 hardly, 2 rather, 3 quite sure; 0 while not said, and where it is not asked
    };
    struct Response {
        std::vector<Judged> answers;  // in the order of the spec, one at most for each statement
    };
};

// Find a place, or all the right places, on a picture. The places are listed too, for those who can't see it.
struct Hotspot {
    // Thousandths of the picture's width and height, from its top left corner.
    struct Spot {
        Id id;
        LocalizedLine name;
        int left = 0, top = 0, width = 0, height = 0;
    };
    struct Spec {
        Id picture;  // one of the pack's media
        std::vector<Spot> spots;
        Choose choose = Choose::One;
    };
    struct Key {
        std::vector<Id> correct;
        std::vector<OptionFeedback> options;
    };
    struct Response {
        std::vector<Id> choices;  // in the order of the spec
    };
};

}  // namespace potentiel
