#include <algorithm>

#include "model/flat_answers.h"
#include "scoring/score.h"

namespace potentiel {

// The points that match the ideal ones, over the total: the overlap of two distributions (O. Renkonen, 1938, Annales
// Zoologici Societatis Zoologicae-Botanicae Fennicae Vanamo 6). It equals 1 - sum |given - ideal| / (2 total), where
// points left over count as given to none; so giving nothing scores 0. An equal share shows no judgement and scores 0,
// too: scores start from it.
Score score_allocation(const Allocation::Spec& spec, const Allocation::Key& key, const Allocation::Response& response) {
    int overlap = 0;
    for (const Allocation::Amount& given : response.amounts) {
        const auto ideal = std::find_if(key.ideal.begin(), key.ideal.end(),
                                        [&](const Allocation::Amount& one) { return one.option == given.option; });
        if (ideal != key.ideal.end()) overlap += std::min(given.points, ideal->points);
    }
    // Multiply by the number of options, because an equal share need not be whole.
    const auto options = static_cast<int>(key.ideal.size());
    const int flat = equal_share(spec, key);
    return {thousandths(std::max(0, options * overlap - flat), options * spec.total - flat),
            {Rule::Shared, overlap, spec.total}};
}

}  // namespace potentiel
