#include "kinds/branching/walk.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/heap_sort.h"

namespace potentiel {
namespace {

using Choice = Branching::Choice;
using Scene = Branching::Scene;

template <class Named>
std::size_t place_of(const std::vector<Named>& list, const Id& id) {
    return static_cast<std::size_t>(
        std::find_if(list.begin(), list.end(), [&](const Named& one) { return one.id == id; }) - list.begin());
}

bool all_hold(const Branching::Spec& spec, const std::vector<Branching::Condition>& conditions,
              const BranchingValues& values) {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Branching::Condition& condition) {
        const int value = values[place_of(spec.variables, condition.variable)];
        return value >= condition.at_least && value <= condition.at_most;
    });
}

// For authors: "trust = 1, time = 0".
std::string describe(const Branching::Spec& spec, const BranchingValues& values) {
    std::string text;
    for (std::size_t index = 0; index < spec.variables.size(); ++index)
        text += (index > 0 ? ", " : "") + spec.variables[index].id + " = " + std::to_string(values[index]);
    return text;
}

std::string place(std::string_view part, std::size_t index) {
    return "/" + std::string(part) + "/" + std::to_string(index);
}

// Sorts the scenes topologically by depth-first search, and finds cycles.
class TopologicalOrder {
public:
    explicit TopologicalOrder(const Branching::Spec& spec)
        : spec_(spec), seen_(spec.scenes.size()), length_(spec.scenes.size()) {}

    Checked<std::vector<std::size_t>> run() {
        visit(0, {});
        if (problem_) return *problem_;
        if (length_[0] > max_path)
            return Problem{"/scenes",
                           "a path takes {0} choices: at most {1} expected",
                           {std::to_string(length_[0]), std::to_string(max_path)}};
        std::reverse(order_.begin(), order_.end());
        return std::move(order_);
    }

private:
    enum class Seen { Not, Underway, Done };

    // Recursion depth: at most the number of scenes.
    void visit(std::size_t at, const std::string& way) {
        if (problem_ || seen_[at] == Seen::Done) return;
        if (seen_[at] == Seen::Underway) {
            problem_ = Problem{way, "leads back to \"{0}\": a conversation must come to an end", {spec_.scenes[at].id}};
            return;
        }
        seen_[at] = Seen::Underway;
        const Scene& scene = spec_.scenes[at];
        for (std::size_t choice = 0; choice < scene.choices.size(); ++choice) {
            for (std::size_t index = 0; index < scene.choices[choice].to.size(); ++index) {
                const std::size_t next = place_of(spec_.scenes, scene.choices[choice].to[index].scene);
                visit(next, place("scenes", at) + place("choices", choice) + place("to", index));
                length_[at] = std::max(length_[at], length_[next] + 1);
            }
        }
        seen_[at] = Seen::Done;
        order_.push_back(at);
    }

    const Branching::Spec& spec_;
    std::vector<Seen> seen_;
    std::vector<std::size_t> length_;  // length of the longest path from this scene to an ending, in choices
    std::vector<std::size_t> order_;
    std::optional<Problem> problem_;
};

// Visits all reachable states.
class Exploration {
public:
    Exploration(const Branching::Spec& spec, std::vector<std::size_t> order)
        : spec_(spec), map_{std::move(order), std::vector<std::vector<BranchingValues>>(spec.scenes.size())} {}

    Checked<BranchingMap> run() {
        map_.values[0] = {first_state(spec_).values};
        for (const std::size_t scene : map_.order) {
            auto& values = map_.values[scene];
            heap_sort(values);
            values.erase(std::unique(values.begin(), values.end()), values.end());
            if ((states_ += values.size()) > max_states)
                return Problem{"/variables",
                               "more than {0} states can be reached: use fewer variables or changes",
                               {std::to_string(max_states)}};
            for (const BranchingValues& each : values)
                if (auto problem = leave({scene, each})) return *problem;
        }
        if (auto problem = find_idle()) return *problem;
        return std::move(map_);
    }

private:
    std::optional<Problem> leave(const BranchingState& state) {
        const Scene& scene = spec_.scenes[state.scene];
        if (is_ending(scene)) return {};
        const auto open = open_choices(spec_, state);
        const std::string choices = place("scenes", state.scene) + "/choices";
        if (open.empty()) return Problem{choices, "none is offered with {0}", {describe(spec_, state.values)}};
        for (const Choice* choice : open) {
            const auto next = after(spec_, state, *choice);
            if (!next) {
                const auto index = static_cast<std::size_t>(choice - scene.choices.data());
                return Problem{choices + "/" + std::to_string(index) + "/to",
                               "no way is open, coming with {0}",
                               {describe(spec_, state.values)}};
            }
            map_.values[next->scene].push_back(next->values);
            offered_.insert(choice);
        }
        return {};
    }

    // Finds scenes and choices that no candidate can reach.
    std::optional<Problem> find_idle() const {
        for (std::size_t at = 0; at < spec_.scenes.size(); ++at) {
            const Scene& scene = spec_.scenes[at];
            if (map_.values[at].empty()) return Problem{place("scenes", at), "no path comes to \"{0}\"", {scene.id}};
            for (std::size_t index = 0; index < scene.choices.size(); ++index) {
                if (!offered_.contains(&scene.choices[index]))
                    return Problem{place("scenes", at) + place("choices", index), "is never offered"};
            }
        }
        return {};
    }

    const Branching::Spec& spec_;
    BranchingMap map_;
    std::size_t states_ = 0;
    std::set<const Choice*> offered_;
};

}  // namespace

BranchingState first_state(const Branching::Spec& spec) {
    BranchingState state;
    for (std::size_t index = 0; index < spec.variables.size(); ++index)
        state.values[index] = spec.variables[index].value;
    return state;
}

std::vector<const Choice*> open_choices(const Branching::Spec& spec, const BranchingState& state) {
    std::vector<const Choice*> open;
    for (const Choice& choice : spec.scenes[state.scene].choices) {
        if (all_hold(spec, choice.when, state.values)) open.push_back(&choice);
    }
    return open;
}

std::optional<BranchingState> after(const Branching::Spec& spec, BranchingState state, const Choice& choice) {
    for (const Branching::Change& change : choice.add)
        state.values[place_of(spec.variables, change.variable)] += change.by;
    for (const Branching::Way& way : choice.to) {
        if (!all_hold(spec, way.when, state.values)) continue;
        state.scene = place_of(spec.scenes, way.scene);
        return state;
    }
    return {};
}

Checked<BranchingWalk> walk(const Branching::Spec& spec, const std::vector<Id>& path) {
    BranchingWalk walked{{}, first_state(spec)};
    for (std::size_t index = 0; index < path.size(); ++index) {
        const auto open = open_choices(spec, walked.end);
        const auto taken =
            std::find_if(open.begin(), open.end(), [&](const Choice* one) { return one->id == path[index]; });
        const auto next = taken == open.end() ? std::nullopt : after(spec, walked.end, **taken);
        if (!next) return Problem{place("path", index), "not a choice that is offered here"};
        walked.steps.push_back({walked.end, *taken});
        walked.end = *next;
    }
    return walked;
}

Checked<BranchingMap> map_of(const Branching::Spec& spec) {
    auto order = TopologicalOrder(spec).run();
    if (!order) return order.problem();
    return Exploration(spec, std::move(*order)).run();
}

}  // namespace potentiel
