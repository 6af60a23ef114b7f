#pragma once
#include <algorithm>
#include <vector>

#include "scoring/score.h"

namespace potentiel {

// Right choices minus other choices, over the number of right ones, never below 0: as in score_multiple_choice.
// Precondition: no duplicates, and at least one choice is right.
template <class Chosen>
Score right_less_other(const std::vector<Chosen>& correct, const std::vector<Chosen>& chosen) {
    const auto hits = std::count_if(chosen.begin(), chosen.end(), [&](const Chosen& one) {
        return std::find(correct.begin(), correct.end(), one) != correct.end();
    });
    const auto others = static_cast<long long>(chosen.size()) - hits, right = static_cast<long long>(correct.size());
    return {thousandths(std::max<long long>(0, hits - others), right),
            {Rule::RightLessOther, static_cast<int>(hits), static_cast<int>(others), static_cast<int>(right)}};
}

// Same for a single choice: right or not.
template <class Chosen>
Score right_or_not(const std::vector<Chosen>& correct, const std::vector<Chosen>& chosen) {
    return {chosen == correct ? 1000 : 0, {Rule::AllOrNothing}};
}

}  // namespace potentiel
