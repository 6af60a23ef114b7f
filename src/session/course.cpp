#include <algorithm>

#include "session/course.h"

namespace potentiel {

Course::Course(Pack pack) : pack_(std::make_unique<const Pack>(std::move(pack))) {
    for (const Section& section : pack_->sections) {
        for (const Exercise& exercise : section.exercises) exercises_.push_back({&exercise, &section, nullptr});
    }
    for (const ExerciseKey& key : pack_->keys) {
        if (const auto index = index_of(key.exercise)) exercises_[*index].key = &key.key;
    }
}

std::optional<std::size_t> Course::index_of(const Id& exercise) const {
    const auto found = std::find_if(exercises_.begin(), exercises_.end(),
                                    [&](const Entry& entry) { return entry.exercise->id == exercise; });
    if (found == exercises_.end()) return {};
    return static_cast<std::size_t>(found - exercises_.begin());
}

const Skill* Course::skill(const Id& id) const {
    const auto found =
        std::find_if(pack_->skills.begin(), pack_->skills.end(), [&](const Skill& skill) { return skill.id == id; });
    return found == pack_->skills.end() ? nullptr : &*found;
}

const Stimulus* Course::stimulus(const Id& id) const {
    const auto found = std::find_if(pack_->stimuli.begin(), pack_->stimuli.end(),
                                    [&](const Stimulus& stimulus) { return stimulus.id == id; });
    return found == pack_->stimuli.end() ? nullptr : &*found;
}

const Medium* Course::medium(const Id& id) const {
    const auto found =
        std::find_if(pack_->media.begin(), pack_->media.end(), [&](const Medium& medium) { return medium.id == id; });
    return found == pack_->media.end() ? nullptr : &*found;
}

const Key* Course::key_of(const Id& exercise) const {
    const auto index = index_of(exercise);
    return index ? key_of(*index) : nullptr;
}

}  // namespace potentiel
