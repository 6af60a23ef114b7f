#include <algorithm>

#include "kinds/branching/scale.h"

namespace potentiel {
namespace {

PointCounts points_of(const Branching::Spec& spec, const PointTable& table, const BranchingWalk& walked) {
    PointCounts sum(table.skills.size() + 1);
    const auto add = [&](const Id& place) {
        const PointCounts points = table.at(place);
        for (std::size_t index = 0; index < sum.size(); ++index) sum[index] += points[index];
    };
    for (const BranchingStep& step : walked.steps) add(step.choice->id);
    const Branching::Scene& last = spec.scenes[walked.end.scene];
    if (is_ending(last)) add(last.id);
    return sum;
}

// A path that stops early may have fewer points than the worst complete one.
int share(int points, const PointRange& range) {
    return thousandths(std::max(0, points - range.least), range.most - range.least);
}

}  // namespace

BranchingScale::BranchingScale(const Branching::Spec& spec, const Branching::Key& key)
    : spec_(spec), table_(point_table(key)), ranges_(point_ranges(spec, *map_of(spec), table_)) {}

// (points - least) / (most - least), with the range of points of conversations that reach an ending: the percent of
// maximum possible score of Cohen, Cohen, Aiken & West (1999), "The problem of units and the circumstance for POMP",
// Multivariate Behavioral Research 34(3). The same for each skill, with its points.
Score BranchingScale::score(const std::vector<Id>& path) const {
    const PointCounts points = points_of(spec_, table_, *walk(spec_, path));
    Score score(share(points[0], ranges_[0]), {Rule::Path, points[0], ranges_[0].least, ranges_[0].most});
    for (std::size_t index = 0; index < table_.skills.size(); ++index)
        score.skills.push_back({table_.skills[index], share(points[index + 1], ranges_[index + 1])});
    return score;
}

Score score_branching(const Branching::Spec& spec, const Branching::Key& key, const Branching::Response& response) {
    return BranchingScale(spec, key).score(response.path);
}

}  // namespace potentiel
