#include "scoring/score.h"

namespace potentiel {

// The candidate's own rating of the text: the mean of the levels, each as a share of the criterion's highest. No score
// without a text, or with fewer than half of the criteria rated, as on a scale. No program evaluates the text.
Score score_free_text(const FreeText::Spec& spec, const FreeText::Key&, const FreeText::Response& response) {
    constexpr long long common = 60;  // a multiple of each highest level, 1 to 5
    const auto rated = static_cast<long long>(response.ratings.size());
    const auto all = static_cast<long long>(spec.rubric.size());
    if (!response.has_text() || rated == 0 || rated * 2 < all) return {};
    long long sum = 0;
    for (const auto& rating : response.ratings) {
        for (const auto& criterion : spec.rubric) {
            const auto top = static_cast<long long>(criterion.levels.size()) - 1;
            if (criterion.id == rating.criterion) sum += rating.level * common / top;
        }
    }
    return {thousandths(sum, rated * common), {Rule::Rated, static_cast<int>(rated), static_cast<int>(all)}};
}

}  // namespace potentiel
