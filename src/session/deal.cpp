#include <algorithm>

#include "base/heap_sort.h"
#include "base/random.h"
#include "model/variants.h"
#include "session/course.h"

namespace potentiel {
namespace {

// Places of the section's dealt exercises, in the order shown. Draw and order use different random numbers, so a
// section without shuffling keeps its order.
std::vector<std::size_t> dealt_places(const Section& section, std::uint32_t seed) {
    std::vector<std::size_t> places(section.exercises.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    const auto shuffle = [&](std::string_view what, std::size_t count) {
        Random random(hash_text(what, hash_text(section.id, seed)));
        for (std::size_t i = count; i > 1; --i)
            std::swap(places[i - 1], places[random.below(static_cast<std::uint32_t>(i))]);
    };
    const auto wanted = static_cast<std::size_t>(section.draw);
    if (wanted > 0 && wanted < places.size()) {
        shuffle("draw", places.size());
        places.resize(wanted);
        heap_sort(places);
    }
    if (section.shuffle != Shuffle::No)
        shuffle("order", section.shuffle == Shuffle::KeepLast ? places.size() - 1 : places.size());
    return places;
}

ExerciseKey* key_for(Pack& pack, const Id& exercise) {
    const auto found = std::find_if(pack.keys.begin(), pack.keys.end(),
                                    [&](const ExerciseKey& key) { return key.exercise == exercise; });
    return found == pack.keys.end() ? nullptr : &*found;
}

}  // namespace

bool leaves_to_chance(const Pack& pack) {
    return std::any_of(pack.sections.begin(), pack.sections.end(), [](const Section& section) {
        return section.draw > 0 || section.shuffle != Shuffle::No ||
               std::any_of(section.exercises.begin(), section.exercises.end(),
                           [](const Exercise& exercise) { return !exercise.parameters.empty(); });
    });
}

Checked<Pack> deal(const Pack& pack, std::uint32_t seed) {
    Pack dealt = pack;
    for (std::size_t at = 0; at < pack.sections.size(); ++at) {
        const Section& section = pack.sections[at];
        dealt.sections[at].exercises.clear();
        for (const std::size_t place : dealt_places(section, seed)) {
            Exercise& exercise = dealt.sections[at].exercises.emplace_back(section.exercises[place]);
            if (exercise.parameters.empty()) continue;
            ExerciseKey* key = key_for(dealt, exercise.id);
            if (auto problem = make_variant(exercise, key ? &key->key : nullptr, seed)) return *problem;
        }
    }
    std::erase_if(dealt.keys, [&](const ExerciseKey& key) {
        return std::none_of(dealt.sections.begin(), dealt.sections.end(), [&](const Section& section) {
            return std::any_of(section.exercises.begin(), section.exercises.end(),
                               [&](const Exercise& exercise) { return exercise.id == key.exercise; });
        });
    });
    return dealt;
}

}  // namespace potentiel
