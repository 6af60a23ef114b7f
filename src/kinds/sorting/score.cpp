#include "scoring/score.h"
#include "scoring/marks.h"

namespace potentiel {

// Share of items in their category. An item not sorted is wrong.
Score score_sorting(const Sorting::Spec&, const Sorting::Key& key, const Sorting::Response& response) {
    const int right = marks_in(key.places, response.places), all = static_cast<int>(key.places.size());
    return {thousandths(right, all), {Rule::Share, right, all}};
}

}  // namespace potentiel
