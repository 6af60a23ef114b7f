#pragma once
#include <algorithm>
#include <vector>

#include "model/kinds/options.h"

// Lists of a response that hold one entry at most for each part of the spec, in its order: ratings, picks, marks.

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

}  // namespace potentiel::ui
