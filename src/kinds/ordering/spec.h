#pragma once
#include "model/parts/options.h"

namespace potentiel {

enum class OrderScoring {
    Concordance,  // of all pairs of items
    Exact,        // all or nothing
    Adjacent,     // neighbours that follow each other as they should
    Distance,     // how far each item is from its place
    Longest,      // how many items would have to move
};

// Put the items in order.
struct Ordering {
    struct Spec {
        std::vector<Option> items;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct Key {
        std::vector<Id> order;
        OrderScoring scoring = OrderScoring::Concordance;
        LocalizedProse why;
    };
    struct Response {
        std::vector<Id> order;  // a permutation of all the items
        std::string language = {};  // in which it was given; the session knows it
    };
};

}  // namespace potentiel
