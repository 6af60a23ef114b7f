#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Prioritise incoming messages: mark the urgent and the important ones, and put all in order.
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

        void bounds(auto& within) const { within.count("items", items, 2, 20); }
    };
    struct ItemKey {
        Id item;
        int rank = 1;  // 1 is first; items of equal rank may be in any order
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
        std::vector<Id> order;       // a permutation of all items; empty until something is moved or confirmed
        std::vector<Judged> judged;  // items with a mark, in the order of the spec
    };
};

}  // namespace potentiel
