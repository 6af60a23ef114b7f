#include <algorithm>

#include "scoring/score.h"

namespace potentiel {

// Mean of the rated statements as a share of the scale; reversed ones count from the other end. No score if fewer than
// half of the statements are rated: the half rule for a person's missing items, Fairclough & Cella (1996), Quality of
// Life Research 5(5). If the author requires all of them, no score if any is missing.
Score score_likert_scale(const LikertScale::Spec& spec, const LikertScale::Key& key,
                         const LikertScale::Response& response) {
    const auto rated = static_cast<long long>(response.ratings.size());
    const auto all = static_cast<long long>(spec.statements.size());
    const long long needed = key.missing == Missing::Complete ? all : (all + 1) / 2;
    if (rated == 0 || rated < needed) return {};
    const int top = static_cast<int>(spec.scale.size()) - 1;
    long long sum = 0;
    for (const auto& rating : response.ratings) {
        const bool reversed =
            std::find(key.reversed.begin(), key.reversed.end(), rating.statement) != key.reversed.end();
        sum += reversed ? top - rating.point : rating.point;
    }
    return {thousandths(sum, rated * top), {Rule::Rated, static_cast<int>(rated), static_cast<int>(all)}};
}

// 50 + 10 z, rounded half up. McCall (1922), How to Measure in Education, named the scale; this is the linear form.
int t_score(int thousandths, const LikertScale::Norm& norm) {
    const int away = 10 * (thousandths - norm.mean), half_up = 2 * away + norm.deviation, whole = 2 * norm.deviation;
    const int floor = half_up >= 0 ? half_up / whole : -((-half_up + whole - 1) / whole);
    return std::clamp(50 + floor, 0, 100);
}

}  // namespace potentiel
