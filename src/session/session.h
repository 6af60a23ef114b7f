#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/checked.h"
#include "session/effect.h"
#include "session/state.h"

namespace potentiel {

// A pack with what is looked up often.
class Course {
public:
    explicit Course(Pack pack);

    const Pack& pack() const { return *pack_; }
    std::size_t size() const { return exercises_.size(); }
    const Exercise& exercise(std::size_t index) const { return *exercises_[index].exercise; }
    const Section& section_of(std::size_t index) const { return *exercises_[index].section; }
    const Key* key_of(std::size_t index) const { return exercises_[index].key; }  // null in a sealed pack
    const Key* key_of(const Id& exercise) const;
    const Skill* skill(const Id& id) const;
    std::optional<std::size_t> index_of(const Id& exercise) const;

private:
    struct Entry {
        const Exercise* exercise;
        const Section* section;
        const Key* key;
    };
    std::unique_ptr<const Pack> pack_;  // entries point into it, so it stays where it is when the course is moved
    std::vector<Entry> exercises_;
};

using Effect = std::variant<RunCode, Complete>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

// The one function that changes a session. Refuses what can't happen in `state`: an unknown exercise, a response that
// does not fit, time running backwards, an answer after the end.
Checked<Step> apply(const Course& course, State state, const Event& event);

// The code exercise that still has to be run before a session can end: its source has changed since its last run. None
// when nothing is left to run.
std::optional<std::size_t> next_to_run(const Course& course, const State& state);

// What the host is asked for by the last run of exercise `index`, which must be one of code. Asked again after a crash, it
// is the same.
RunCode run_code(const Course& course, const State& state, std::size_t index);

// The candidate's code, the starter before the first edit.
const std::string& source_of(const Code::Spec& spec, const Progress& progress);

// The order in which options are shown: a permutation of 0 … count - 1 drawn from the session's seed.
std::vector<std::size_t> shown_order(const State& state, const Id& exercise, std::size_t count, Shuffle shuffle);

}  // namespace potentiel
