#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/checked.h"
#include "kinds/branching/spec.h"

// Where a conversation can go. All of it takes a spec whose ids and bounds have been checked (rules.cpp).

namespace potentiel {

inline constexpr std::size_t max_scenes = 60, max_choices = 8, max_variables = 4, max_path = 20, max_states = 20'000;

using BranchingValues = std::array<int, max_variables>;  // of the variables, in the order of the spec

// Where a conversation stands.
struct BranchingState {
    std::size_t scene = 0;
    BranchingValues values{};
};

BranchingState first_state(const Branching::Spec& spec);

// The choices that are offered, in the order of the spec; none at an ending.
std::vector<const Branching::Choice*> open_choices(const Branching::Spec& spec, const BranchingState& state);

// What a choice leads to; none if no way of it is open.
std::optional<BranchingState> after(const Branching::Spec& spec, BranchingState state, const Branching::Choice& choice);

struct BranchingStep {
    BranchingState from;
    const Branching::Choice* choice = nullptr;
};

struct BranchingWalk {
    std::vector<BranchingStep> steps;
    BranchingState end;
};

// The steps of a path, or which of its choices is not offered where it is taken.
Checked<BranchingWalk> walk(const Branching::Spec& spec, const std::vector<Id>& path);

inline bool is_ending(const Branching::Scene& scene) { return scene.choices.empty(); }

// All states in which a conversation can be.
struct BranchingMap {
    std::vector<std::size_t> order;                    // the scenes, each before those that it leads to
    std::vector<std::vector<BranchingValues>> values;  // by scene, ascending: those with which it is reached
};

// The map, or what keeps the conversation from coming to a good end, with its place in the spec.
Checked<BranchingMap> map_of(const Branching::Spec& spec);

}  // namespace potentiel
