#include "kinds/branching/points.h"

#include <algorithm>

namespace potentiel {
namespace {

using Ranges = std::vector<PointRange>;

bool has(const std::vector<Id>& list, const Id& id) { return std::find(list.begin(), list.end(), id) != list.end(); }

// From the endings back to the start: the range of points still to come in each state.
class Outlook {
public:
    Outlook(const Branching::Spec& spec, const BranchingMap& map, const PointTable& table)
        : spec_(spec), map_(map), table_(table), ranges_(spec.scenes.size()) {}

    Ranges run() {
        for (auto scene = map_.order.rbegin(); scene != map_.order.rend(); ++scene) {
            for (const BranchingValues& values : map_.values[*scene]) ranges_[*scene].push_back(from({*scene, values}));
        }
        return ranges_[0][0];
    }

private:
    Ranges from(const BranchingState& state) const {
        const Branching::Scene& scene = spec_.scenes[state.scene];
        if (is_ending(scene)) return plus(Ranges(table_.skills.size() + 1), table_.at(scene.id));
        Ranges reached;
        for (const Branching::Choice* choice : open_choices(spec_, state))
            widen(reached, plus(at(*after(spec_, state, *choice)), table_.at(choice->id)));
        return reached;
    }

    const Ranges& at(const BranchingState& state) const {
        const auto& values = map_.values[state.scene];
        const auto place = std::lower_bound(values.begin(), values.end(), state.values) - values.begin();
        return ranges_[state.scene][static_cast<std::size_t>(place)];
    }

    static Ranges plus(Ranges ranges, const PointCounts& points) {
        for (std::size_t index = 0; index < ranges.size(); ++index) {
            ranges[index].least += points[index];
            ranges[index].most += points[index];
        }
        return ranges;
    }

    static void widen(Ranges& reached, const Ranges& more) {
        if (reached.empty()) reached = more;
        for (std::size_t index = 0; index < more.size(); ++index) {
            reached[index].least = std::min(reached[index].least, more[index].least);
            reached[index].most = std::max(reached[index].most, more[index].most);
        }
    }

    const Branching::Spec& spec_;
    const BranchingMap& map_;
    const PointTable& table_;
    std::vector<std::vector<Ranges>> ranges_;  // parallel to map_.values
};

}  // namespace

PointCounts PointTable::at(const Id& place) const {
    const auto found = by_place.find(place);
    return found == by_place.end() ? PointCounts(skills.size() + 1) : found->second;
}

PointTable point_table(const Branching::Key& key) {
    PointTable table;
    for (const Branching::Points& one : key.points) {
        for (const Id& skill : one.skills)
            if (!has(table.skills, skill)) table.skills.push_back(skill);
    }
    for (const Branching::Points& one : key.points) {
        PointCounts counts{one.points};
        for (const Id& skill : table.skills)
            counts.push_back(one.skills.empty() || has(one.skills, skill) ? one.points : 0);
        table.by_place.emplace(one.place, std::move(counts));
    }
    return table;
}

std::vector<PointRange> point_ranges(const Branching::Spec& spec, const BranchingMap& map, const PointTable& table) {
    return Outlook(spec, map, table).run();
}

}  // namespace potentiel
