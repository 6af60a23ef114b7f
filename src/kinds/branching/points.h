#pragma once
#include <map>
#include <vector>

#include "kinds/branching/walk.h"

// What the choices and endings of a conversation count, and what paths can come to.

namespace potentiel {

// Numbers for the whole (the first), then for each skill of a PointTable.
using PointCounts = std::vector<int>;

struct PointTable {
    std::vector<Id> skills;  // those that the key names, each once
    std::map<Id, PointCounts> by_place;

    // All 0 where the key says nothing.
    PointCounts at(const Id& place) const;
};

PointTable point_table(const Branching::Key& key);

struct PointRange {
    int least = 0, most = 0;
};

// What conversations that come to an end can come to, in the order of PointCounts.
std::vector<PointRange> point_ranges(const Branching::Spec& spec, const BranchingMap& map, const PointTable& table);

}  // namespace potentiel
