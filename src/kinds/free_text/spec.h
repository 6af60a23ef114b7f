#pragma once
#include "base/signs.h"
#include "model/parts/options.h"

namespace potentiel {

// Write a text, then rate it by the criteria that a mentor or a peer will use, too. Nothing of it is scored by the machine.
struct FreeText {
    struct Criterion {
        Id id;
        LocalizedLine name;
        std::vector<LocalizedLine> levels;  // from the lowest to the highest, 2..6
    };
    struct Spec {
        int maximum = 3000;  // code points
        LocalizedLine placeholder;
        std::vector<Criterion> rubric;
    };
    struct Key {
        LocalizedProse example;  // a good answer, shown after the end; may be empty
        LocalizedProse why;
    };
    struct Rating {
        Id criterion;
        int level = 0;  // 0-based
    };
    struct Response {
        std::string text;
        std::vector<Rating> ratings;  // by the candidate, in the order of the rubric, one at most for each criterion

        bool has_text() const { return !is_blank(text); }
    };
};

}  // namespace potentiel
