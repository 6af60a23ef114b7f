#pragma once
#include <algorithm>
#include <vector>

#include "model/parts/options.h"

// Lists of keys and responses that hold one entry at most for each part of the spec: ratings, ranks, picks, marks.

namespace potentiel::ui {

// The entry about `id`, null if there is none.
template <class Entry>
const Entry* entry_about(const std::vector<Entry>& entries, Id Entry::* about, const Id& id) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.*about == id; });
    return found == entries.end() ? nullptr : &*found;
}

// The entries with one more, or another in its place. `parts` are those of the spec that entries can be about.
template <class Entry, class Parts>
std::vector<Entry> with_entry(const Parts& parts, const std::vector<Entry>& before, Id Entry::* about,
                              const Entry& now) {
    std::vector<Entry> entries;
    for (const auto& part : parts) {
        const Entry* entry = part.id == now.*about ? &now : entry_about(before, about, part.id);
        if (entry) entries.push_back(*entry);
    }
    return entries;
}

// What stands in `order` by the ranks of the key's entries. Those of one rank stay as they were: both ways are right.
template <class Entry>
std::vector<Id> ranked(const std::vector<Entry>& key, Id Entry::* about, const std::vector<Id>& order) {
    const auto before = [&](const Id& one, const Id& other) {
        return entry_about(key, about, one)->rank < entry_about(key, about, other)->rank;
    };
    std::vector<Id> sorted;
    for (const Id& id : order) sorted.insert(std::upper_bound(sorted.begin(), sorted.end(), id, before), id);
    return sorted;
}

}  // namespace potentiel::ui
