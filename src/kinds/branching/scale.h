#pragma once
#include <vector>

#include "kinds/branching/points.h"
#include "scoring/score.h"

namespace potentiel {

// Scores paths through one conversation; computes the possible range once. The spec must outlive it.
class BranchingScale {
public:
    BranchingScale(const Branching::Spec& spec, const Branching::Key& key);

    // Precondition: the path is valid.
    Score score(const std::vector<Id>& path) const;

private:
    const Branching::Spec& spec_;
    PointTable table_;
    std::vector<PointRange> ranges_;
};

}  // namespace potentiel
