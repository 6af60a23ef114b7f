#pragma once
#include <vector>

#include "model/pack.h"

namespace potentiel {

// How far an order agrees with ranks, some of which may be equal.
struct Agreement {
    int right = 0;  // pairs that the ranks tell apart and that stand in the right order
    int pairs = 0;  // pairs that the ranks tell apart

    int value() const;  // thousandths, 0..1000
};

// `ranks` are those of the things that were put in order, in that order; the lowest belongs first.
Agreement agreement(const std::vector<int>& ranks);

// The same for a list in order of ids, each with its rank in `key`.
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
