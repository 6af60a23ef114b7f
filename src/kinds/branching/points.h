#pragma once
#include <map>
#include <vector>

#include "kinds/branching/walk.h"

// Points for the choices and endings of a conversation, and the range of points of whole paths.

namespace potentiel {

// Points for the whole, then for each skill of a PointTable.
using PointCounts = std::vector<int>;

struct PointTable {
    std::vector<Id> skills;  // skills that the key names, each once
    std::map<Id, PointCounts> by_place;

    // All 0 if the key has no entry.
    PointCounts at(const Id& place) const;
};

PointTable point_table(const Branching::Key& key);

struct PointRange {
    int least = 0, most = 0;
};

// Range of points of conversations that reach an ending, in the order of PointCounts.
std::vector<PointRange> point_ranges(const Branching::Spec& spec, const BranchingMap& map, const PointTable& table);

}  // namespace potentiel
