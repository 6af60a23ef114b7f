#include <algorithm>

#include "model/alike.h"
#include "scoring/score.h"

namespace potentiel {

namespace {

// Right choices minus other choices, over the number of right ones, never below 0: choosing nothing gives 0; so does
// choosing everything, if at least half of the options are wrong. "Number right less number wrong" of Albanese & Sabers
// (1988), Journal of Educational Measurement 25(2).
Score by_balance(int hits, int others, int all) {
    return {thousandths(std::max(0, hits - others), all), {Rule::RightLessOther, hits, others, all}};
}

// Sum of the weights chosen over the sum of all positive weights, never below 0.
Score by_weight(const MultipleChoice::Key& key, const std::vector<Id>& choices) {
    int sum = 0, most = 0;
    for (const auto& [option, weight] : key.weights) {
        most += std::max(0, weight);
        if (std::find(choices.begin(), choices.end(), option) != choices.end()) sum += weight;
    }
    sum = std::max(0, sum);
    return {thousandths(sum, most), {Rule::Points, sum, most}};
}

}  // namespace

Score score_multiple_choice(const MultipleChoice::Spec& spec, const MultipleChoice::Key& key,
                            const MultipleChoice::Response& response) {
    const std::vector<Id> choices = taken_as_wanted(spec.options, key.correct, response.choices, response.language);
    const int hits = static_cast<int>(std::count_if(choices.begin(), choices.end(), [&](const Id& id) {
        return std::find(key.correct.begin(), key.correct.end(), id) != key.correct.end();
    }));
    const int others = static_cast<int>(choices.size()) - hits, all = static_cast<int>(key.correct.size());
    switch (key.scoring) {
        case ChoiceScoring::AllOrNothing:
            return {hits == all && others == 0 ? 1000 : 0, {Rule::AllOrNothing}};
        case ChoiceScoring::Weighted:
            return by_weight(key, choices);
        case ChoiceScoring::Partial:
            break;
    }
    return by_balance(hits, others, all);
}

}  // namespace potentiel
