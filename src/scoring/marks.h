#pragma once
#include <algorithm>
#include <vector>

#include "model/parts/options.h"

namespace potentiel {

// Number of marks that the key also has.
inline int marks_in(const std::vector<Mark>& key, const std::vector<Mark>& marks) {
    return static_cast<int>(std::count_if(marks.begin(), marks.end(), [&](const Mark& mark) {
        return std::find(key.begin(), key.end(), mark) != key.end();
    }));
}

}  // namespace potentiel
