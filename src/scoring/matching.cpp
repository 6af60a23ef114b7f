#include "scoring/marks.h"
#include "scoring/score.h"

namespace potentiel {

// The share of the prompts with the choice that goes with them. A prompt without a choice is not right.
Score score_matching(const Matching::Spec&, const Matching::Key& key, const Matching::Response& response) {
    const int right = marks_in(key.pairs, response.pairs), all = static_cast<int>(key.pairs.size());
    return {thousandths(right, all), {Rule::Share, right, all}};
}

}  // namespace potentiel
