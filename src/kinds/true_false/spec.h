#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class Certainty { NotAsked, Asked };

// Say whether each statement is true and, if asked, how certain one is.
struct TrueFalse {
    struct Spec {
        std::vector<Option> statements;
        Certainty certainty = Certainty::NotAsked;
        Shuffle shuffle = Shuffle::Yes;

        void bounds(auto& within) const { within.count("statements", statements, 2, most_options); }
    };
    struct Key {
        std::vector<Id> correct;  // the true statements
        std::vector<OptionFeedback> options;
    };
    struct Judged {
        Id statement;
        bool holds = false;
        int certainty = 0;  // 1 hardly, 2 rather, 3 quite sure; 0 until chosen, and if it is not asked
    };
    struct Response {
        std::vector<Judged> answers;  // in the order of the spec, at most one for each statement
    };
};

}  // namespace potentiel
