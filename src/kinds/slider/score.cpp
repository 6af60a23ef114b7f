#include <algorithm>
#include <cstdlib>

#include "scoring/score.h"

namespace potentiel {

// Full score within the tolerance, 0 from the reach on, linear in between.
Score score_slider(const Slider::Spec&, const Slider::Key& key, const Slider::Response& response) {
    const int off = std::abs(response.value - key.value), reach = std::max(key.reach, key.tolerance + 1);
    const Reckoning how{Rule::Off, off, key.tolerance, reach};
    if (off <= key.tolerance) return {1000, how};
    return {off >= reach ? 0 : thousandths(reach - off, reach - key.tolerance), how};
}

}  // namespace potentiel
