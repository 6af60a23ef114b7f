#include "scoring/agreement.h"

#include <algorithm>

#include "scoring/score.h"

namespace potentiel {

// Pairs in the right order minus pairs in the wrong one, over all pairs that the key tells apart: Kendall's tau (1938),
// Biometrika 30(1/2). With ties excluded, as here, it is the gamma of Goodman & Kruskal (1954), Journal of the American
// Statistical Association 49(268). Values below 0 (worse than chance) count as 0.
int Agreement::value() const { return pairs == 0 ? 0 : thousandths(std::max(0, 2 * right - pairs), pairs); }

Agreement agreement(const std::vector<int>& ranks) {
    Agreement result;
    for (std::size_t first = 0; first < ranks.size(); ++first) {
        for (std::size_t second = first + 1; second < ranks.size(); ++second) {
            result.pairs += ranks[first] != ranks[second];
            result.right += ranks[first] < ranks[second];
        }
    }
    return result;
}

}  // namespace potentiel
