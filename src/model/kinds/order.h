#pragma once
#include "model/kinds/options.h"

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

// Prioritise what has come in: say what is urgent and what is important, and put it in order.
struct InTray {
    struct Item {
        Id id;
        Label from;
        LocalizedLine subject;
        LocalizedProse text;
    };
    struct Spec {
        std::vector<Item> items;
        Shuffle shuffle = Shuffle::Yes;
    };
    struct ItemKey {
        Id item;
        int rank = 1;  // 1 is first; items of one rank may stand in any order
        bool urgent = false;
        bool important = false;
        LocalizedProse why;
    };
    struct Key {
        std::vector<ItemKey> items;  // one for each item
        LocalizedProse why;
    };
    struct Judged {
        Id item;
        bool urgent = false;
        bool important = false;
    };
    struct Response {
        std::vector<Id> order;       // a permutation of all the items; empty while nothing was moved or kept
        std::vector<Judged> judged;  // in the order of the spec: the items with a mark
    };
};

}  // namespace potentiel
