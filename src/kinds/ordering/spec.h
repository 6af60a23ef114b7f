#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class OrderScoring {
    Concordance,  // over all pairs of items
    Exact,        // all or nothing
    Adjacent,     // neighbours that follow each other as in the key
    Distance,     // total distance from the right places
    Longest,      // number of items that would have to move
};

// Put the items in order.
struct Ordering {
    struct Spec {
        std::vector<Option> items;
        Shuffle shuffle = Shuffle::Yes;

        void bounds(auto& within) const { within.count("items", items, 2, most_options); }
    };
    struct Key {
        std::vector<Id> order;
        OrderScoring scoring = OrderScoring::Concordance;
        LocalizedProse why;
    };
    struct Response {
        std::vector<Id> order;  // a permutation of all the items
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
