#pragma once
#include "base/signs.h"
#include "model/parts/options.h"

namespace potentiel {

// Write a text, then rate it by the criteria that a mentor or a peer will also use. No program scores it.
struct FreeText {
    struct Criterion {
        Id id;
        LocalizedLine name;
        std::vector<LocalizedLine> levels;  // ascending

        void bounds(auto& within) const { within.count("levels", levels, 2, 6); }
    };
    struct Spec {
        static constexpr bool declares = true;
        int maximum = 3000;  // code points
        LocalizedLine placeholder;
        std::vector<Criterion> rubric;

        void bounds(auto& within) const {
            within.value("maximum", maximum, 1, 10'000);
            within.count("rubric", rubric, 1, 10);
        }
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
        std::vector<Rating> ratings;  // by the candidate, in the order of the rubric, at most one for each criterion

        bool has_text() const { return !is_blank(text); }
    };
};

}  // namespace potentiel
