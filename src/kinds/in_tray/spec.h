#pragma once
#include "model/parts/options.h"

namespace potentiel {

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
