#pragma once
#include <algorithm>

namespace potentiel {

// Sorts, ascending. std::sort is twice as fast, and its code four times as long, for each type anew: few lists here are long.
template <class List>
void heap_sort(List& list) {
    std::make_heap(list.begin(), list.end());
    std::sort_heap(list.begin(), list.end());
}

}  // namespace potentiel
