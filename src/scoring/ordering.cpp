#include <algorithm>

#include "scoring/score.h"

namespace potentiel {

// Pairs in the right order less pairs in the wrong one, over all pairs: Kendall's tau (1938), Biometrika 30(1/2), as a score;
// what is below 0 (worse than chance) counts as 0.
Score score_ordering(const Ordering::Spec&, const Ordering::Key& key, const Ordering::Response& response) {
    const auto rank = [&](const Id& id) {
        return std::find(key.order.begin(), key.order.end(), id) - key.order.begin();
    };
    long long balance = 0, pairs = 0;
    for (std::size_t i = 0; i < response.order.size(); ++i) {
        for (std::size_t j = i + 1; j < response.order.size(); ++j) {
            balance += rank(response.order[i]) < rank(response.order[j]) ? 1 : -1;
            ++pairs;
        }
    }
    const Reckoning how{Rule::Pairs, static_cast<int>((pairs + balance) / 2), static_cast<int>(pairs)};
    return {pairs == 0 ? 0 : thousandths(std::max<long long>(0, balance), pairs), how};
}

}  // namespace potentiel
