#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/checked.h"
#include "kinds/branching/spec.h"

// Paths through a conversation. Precondition of all functions: ids and bounds of the spec are checked (rules.cpp).

namespace potentiel {

inline constexpr std::size_t max_path = 20, max_states = 20'000;

using BranchingValues =
    std::array<int, Branching::most_variables>;  // values of the variables, in the order of the spec

// Position in a conversation.
struct BranchingState {
    std::size_t scene = 0;
    BranchingValues values{};
};

BranchingState first_state(const Branching::Spec& spec);

// The choices offered, in the order of the spec; none at an ending.
std::vector<const Branching::Choice*> open_choices(const Branching::Spec& spec, const BranchingState& state);

// The state after a choice; none if no way is open.
std::optional<BranchingState> after(const Branching::Spec& spec, BranchingState state, const Branching::Choice& choice);

struct BranchingStep {
    BranchingState from;
    const Branching::Choice* choice = nullptr;
};

struct BranchingWalk {
    std::vector<BranchingStep> steps;
    BranchingState end;
};

// The steps of a path, or the first choice that is not offered at its place.
Checked<BranchingWalk> walk(const Branching::Spec& spec, const std::vector<Id>& path);

inline bool is_ending(const Branching::Scene& scene) { return scene.choices.empty(); }

// All states that a conversation can reach.
struct BranchingMap {
    std::vector<std::size_t> order;                    // the scenes in topological order
    std::vector<std::vector<BranchingValues>> values;  // by scene, ascending: the values with which it can be reached
};

// The map, or the problem that keeps the conversation from reaching an ending, with its place in the spec.
Checked<BranchingMap> map_of(const Branching::Spec& spec);

}  // namespace potentiel
