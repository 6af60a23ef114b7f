#include <algorithm>

#include "scoring/score.h"

namespace potentiel {

// The mean of the rated statements as a share of the scale, reversed ones counted from the other end. No score with fewer
// than half of the statements rated: the half rule for a person's missing items, Fairclough & Cella (1996), Quality of Life
// Research 5(5).
Score score_likert_scale(const LikertScale::Spec& spec, const LikertScale::Key& key,
                         const LikertScale::Response& response) {
    const auto rated = static_cast<long long>(response.ratings.size());
    if (rated * 2 < static_cast<long long>(spec.statements.size()) || rated == 0) return {};
    const int top = static_cast<int>(spec.scale.size()) - 1;
    long long sum = 0;
    for (const auto& rating : response.ratings) {
        const bool reversed =
            std::find(key.reversed.begin(), key.reversed.end(), rating.statement) != key.reversed.end();
        sum += reversed ? top - rating.point : rating.point;
    }
    return {thousandths(sum, rated * top),
            {Rule::Rated, static_cast<int>(rated), static_cast<int>(spec.statements.size())}};
}

}  // namespace potentiel
