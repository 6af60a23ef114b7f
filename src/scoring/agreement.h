#pragma once
#include <vector>

#include "model/pack.h"

namespace potentiel {

// How well an order agrees with ranks, some of which may be equal.
struct Agreement {
    int right = 0;  // pairs with different ranks in the right order
    int pairs = 0;  // pairs with different ranks

    int value() const;  // thousandths, 0..1000
};

// `ranks`: rank of each item, in the candidate's order; the lowest belongs first.
Agreement agreement(const std::vector<int>& ranks);

// Same for a list of ids; `key` gives the rank of each.
template <class List, class Member>
Agreement agreement(const std::vector<Id>& order, const List& key, Member id) {
    std::vector<int> ranks;
    for (const Id& name : order) {
        for (const auto& one : key) {
            if (one.*id == name) ranks.push_back(one.rank);
        }
    }
    return agreement(ranks);
}

}  // namespace potentiel
