#include <algorithm>

#include "scoring/score.h"

namespace potentiel {

// All or nothing.
Score score_single_choice(const SingleChoice::Spec&, const SingleChoice::Key& key,
                          const SingleChoice::Response& response) {
    return {response.choice == key.correct ? 1000 : 0, {Rule::AllOrNothing}};
}

// Right choices less other choices, over the number of right ones, never below 0: choosing everything or nothing gives 0
// when as many options are not right as are. "Number right less number wrong" of Albanese & Sabers (1988), Journal of
// Educational Measurement 25(2).
Score score_multiple_choice(const MultipleChoice::Spec&, const MultipleChoice::Key& key,
                            const MultipleChoice::Response& response) {
    const auto hits = std::count_if(response.choices.begin(), response.choices.end(), [&](const Id& id) {
        return std::find(key.correct.begin(), key.correct.end(), id) != key.correct.end();
    });
    const auto others = static_cast<long long>(response.choices.size()) - hits;
    return {
        thousandths(std::max<long long>(0, hits - others), static_cast<long long>(key.correct.size())),
        {Rule::RightLessOther, static_cast<int>(hits), static_cast<int>(others), static_cast<int>(key.correct.size())}};
}

}  // namespace potentiel
