#include <algorithm>

#include "scoring/score.h"

namespace potentiel {

// +1 for the keyed best as best and for the keyed worst as worst, -1 for each that is taken for its contrary: -2..+2, as in
// Motowidlo, Dunnette & Carter (1990), Journal of Applied Psychology 75(6). What is below 0 counts as 0.
Score score_situational_judgement(const SituationalJudgement::Spec&, const SituationalJudgement::Key& key,
                                  const SituationalJudgement::Response& response) {
    int sum = 0;
    if (!response.best.empty()) sum += (response.best == key.best) - (response.best == key.worst);
    if (!response.worst.empty()) sum += (response.worst == key.worst) - (response.worst == key.best);
    return {thousandths(std::max(0, sum), 2), {Rule::Points, std::max(0, sum), 2}};
}

}  // namespace potentiel
