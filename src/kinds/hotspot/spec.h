#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Find a place, or all right places, on a picture. The places are also listed, for candidates who can't see it.
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

        void bounds(auto& within) const { within.count("spots", spots, 2, 40); }
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
