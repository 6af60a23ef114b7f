#pragma once
#include <algorithm>
#include <vector>

#include "model/parts/options.h"

// Lists in keys and responses with at most one entry per part of the spec: ratings, ranks, picks, marks.

namespace potentiel::ui {

// The entry about `id`, or null.
template <class Entry>
const Entry* entry_about(const std::vector<Entry>& entries, Id Entry::* about, const Id& id) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.*about == id; });
    return found == entries.end() ? nullptr : &*found;
}

// The entries with one added or replaced, in the order of `parts`: the parts of the spec that entries can be about.
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

// `order`, sorted by the ranks in the key. Equal ranks keep their order: both ways are right.
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
