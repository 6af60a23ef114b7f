#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "session/effect.h"
#include "session/state.h"

namespace potentiel {

// A pack with what is looked up often.
class Course {
public:
    explicit Course(Pack pack);

    const Pack& pack() const { return pack_; }
    std::size_t size() const { return exercises_.size(); }
    const Exercise& exercise(std::size_t index) const { return *exercises_[index]; }
    const Section& section_of(std::size_t index) const;
    const Skill* skill(const Id& id) const;
    std::optional<std::size_t> index_of(const Id& exercise) const;
    const Key* key_of(const Id& exercise) const;  // null in a sealed pack

private:
    Pack pack_;
    std::vector<const Exercise*> exercises_;
};

using Effect = std::variant<RunCode, Complete>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

// The one function that changes a session. Refuses what can't happen in `state`: an unknown exercise, a response that
// does not fit, time running backwards, an answer after the end.
Checked<Step> apply(const Course& course, State state, const Event& event);

// The order in which options are shown: a permutation of 0 … count - 1 drawn from the session's seed.
std::vector<std::size_t> shown_order(const State& state, const Id& exercise, std::size_t count, Shuffle shuffle);

}  // namespace potentiel
