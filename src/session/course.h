#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

// A pack with fast look-ups.
class Course {
public:
    explicit Course(Pack pack);

    const Pack& pack() const { return *pack_; }
    std::size_t size() const { return exercises_.size(); }
    const Exercise& exercise(std::size_t index) const { return *exercises_[index].exercise; }
    const Section& section_of(std::size_t index) const { return *exercises_[index].section; }
    std::size_t section_index(std::size_t index) const {
        return static_cast<std::size_t>(&section_of(index) - pack_->sections.data());
    }
    const Key* key_of(std::size_t index) const { return exercises_[index].key; }  // null in a sealed pack
    const Key* key_of(const Id& exercise) const;
    const Skill* skill(const Id& id) const;
    const Stimulus* stimulus(const Id& id) const;
    const Medium* medium(const Id& id) const;
    std::optional<std::size_t> index_of(const Id& exercise) const;

private:
    struct Entry {
        const Exercise* exercise;
        const Section* section;
        const Key* key;
    };
    std::unique_ptr<const Pack> pack_;  // on the heap, because entries point into it and the course may be moved
    std::vector<Entry> exercises_;
};

// Whether candidates get different exercises, another order of them, or other numbers in them.
bool leaves_to_chance(const Pack& pack);

// The pack for this seed: sections with the exercises drawn, in their order, and the candidate's numbers in texts and
// keys. Fails if a formula fails or makes an exercise invalid.
Checked<Pack> deal(const Pack& pack, std::uint32_t seed);

}  // namespace potentiel
