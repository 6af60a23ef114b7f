#include <algorithm>

#include "model/alike.h"
#include "scoring/score.h"

namespace potentiel {

// Share of prompts with the expected choice, or one that reads alike. A prompt without a choice is wrong.
Score score_matching(const Matching::Spec& spec, const Matching::Key& key, const Matching::Response& response) {
    const auto goes = [&](const Mark& pair) {
        return std::any_of(key.pairs.begin(), key.pairs.end(), [&](const Mark& one) {
            return one.row == pair.row && same_option(spec.choices, one.column, pair.column, response.language);
        });
    };
    const int right = static_cast<int>(std::count_if(response.pairs.begin(), response.pairs.end(), goes));
    const int all = static_cast<int>(key.pairs.size());
    return {thousandths(right, all), {Rule::Share, right, all}};
}

}  // namespace potentiel
