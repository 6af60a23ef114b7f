#pragma once
#include <algorithm>

namespace potentiel {

// Sorts in ascending order. std::sort is twice as fast, but its code is four times as large for each type; few lists
// here are long.
template <class List>
void heap_sort(List& list) {
    std::make_heap(list.begin(), list.end());
    std::sort_heap(list.begin(), list.end());
}

}  // namespace potentiel
