#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "model/flat_answers.h"
#include "scoring/agreement.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

using Judgement = SituationalJudgement;

// +1 for the keyed best as best and for the keyed worst as worst, -1 for each that is taken for its contrary: -2..+2, as in
// Motowidlo, Dunnette & Carter (1990), Journal of Applied Psychology 75(6). What is below 0 counts as 0.
Score score_best_worst(const Judgement::Key& key, const Judgement::Response& response) {
    int sum = 0;
    if (!response.best.empty()) sum += (response.best == key.best) - (response.best == key.worst);
    if (!response.worst.empty()) sum += (response.worst == key.worst) - (response.worst == key.best);
    return {thousandths(std::max(0, sum), 2), {Rule::Points, std::max(0, sum), 2}};
}

// All for the best action; for another, what the author says that it deserves.
Score score_best(const Judgement::Key& key, const Judgement::Response& response) {
    if (response.best == key.best) return {1000, {Rule::AllOrNothing, 1}};
    for (const auto& credit : key.credits) {
        if (credit.action == response.best) return {credit.credit, {Rule::Credit, credit.credit}};
    }
    return {0, {Rule::AllOrNothing, 0}};
}

constexpr int lowest = 1000, highest = 1000 * Judgement::points;

// The candidate's rating in thousandths of a point, 0 if there is none.
long long rating_of(const Judgement::Response& response, const Id& action) {
    for (const auto& rating : response.ratings) {
        if (rating.action == action) return 1000LL * rating.point;
    }
    return 0;
}

// The spread of ratings is their standard deviation times their number, which needs no division.
double spread_of(const Spread& ratings) {
    return std::sqrt(static_cast<double>(ratings.count * ratings.squares - ratings.sum * ratings.sum));
}

// Ratings with the candidate's own mean and spread taken out, and those that are expected put in: over all the test, or, where
// there is no other, over this exercise. Those expected are of whole points, for nobody can give others.
class Standardised {
public:
    Standardised(const Judgement::Key& key, const Judgement::Response& response)
        : expected_(response.expected), own_(response.own) {
        if (own_.count == 0) add_ratings(key, response.ratings, own_, expected_);
        if (spread_of(own_) > 0) factor_ = spread_of(expected_) / spread_of(own_);
    }

    long long operator()(long long rating) const {
        // In steps of their own, so that no compiler fuses them into something more exact.
        const double away = static_cast<double>(own_.count * rating - own_.sum) * factor_;
        const long long deviation = static_cast<long long>(away < 0 ? away - 0.5 : away + 0.5);
        const long long sum = std::max(0LL, expected_.sum + deviation);
        return std::clamp<long long>((2 * sum + expected_.count) / (2 * expected_.count), lowest, highest);
    }

private:
    Spread expected_, own_;
    double factor_ = 0;  // without a spread of one's own, every rating stands for the mean that is expected
};

// Whether there are enough of them to speak of "the experts".
bool by_experts(const Judgement::Key& key) {
    constexpr int a_few = 3;
    return std::all_of(key.ratings.begin(), key.ratings.end(),
                       [](const auto& rating) { return rating.experts >= a_few; });
}

// How much nearer the ratings are to what is expected than the best that says the same of every action, as a share of how
// much nearer they could be; never below 0, for a flat rating is no judgement. Distance from means: Legree (1995), Intelligence
// 21(3). McDaniel, Psotka, Legree, Yost & Weekley (2011), Journal of Applied Psychology 96(2), take each person's mean and
// spread over the whole test out first (the elevation and scatter of Cronbach & Gleser 1953), since some use the ends of any
// scale and others its middle. The reference that knows nothing is that of skill scores (Murphy 1988, Monthly Weather Review
// 116(12)). What is not rated is as far as could be.
template <class Adjust>
Score score_distance(const Judgement::Key& key, const Judgement::Response& response, Adjust adjust) {
    long long distance = 0;
    for (const auto& action : key.ratings) {
        const long long most = std::max(action.mean - lowest, highest - action.mean);
        const long long rating = rating_of(response, action.action);
        distance += rating == 0 ? most : std::min(most, std::llabs(adjust(rating) - action.mean));
    }
    const auto count = static_cast<long long>(key.ratings.size());
    const int mean = static_cast<int>((2 * distance + count) / (2 * count));
    const RatingRange range = rating_range(key);
    const long long most = range.flat - range.best;
    return {thousandths(std::clamp(range.flat - distance, 0LL, most), most), {Rule::Ratings, mean, 0, by_experts(key)}};
}

// Consensus by mode: actions rated as experts rate them most often, as in MacCann, Roberts, Matthews & Zeidner (2004), Personality
// and Individual Differences 36(3). That the points next to it count half, and that the best flat rating counts nothing, is
// ours.
Score score_mode(const Judgement::Key& key, const Judgement::Response& response) {
    int same = 0, points = 0;
    for (const auto& action : key.ratings) {
        const auto rating = static_cast<int>(rating_of(response, action.action) / 1000);
        if (rating == 0) continue;
        const int found = points_by_mode(rating, action);
        same += found == 2;
        points += found;
    }
    const RatingRange range = rating_range(key);
    return {thousandths(std::max(0, points - range.flat_points), range.points - range.flat_points),
            {by_experts(key) ? Rule::ExpertModes : Rule::Modes, same, static_cast<int>(key.ratings.size()),
             points - 2 * same}};
}

Score score_rate(const Judgement::Key& key, const Judgement::Response& response) {
    switch (key.scoring) {
        case JudgementScoring::Distance:
            return score_distance(key, response, [](long long rating) { return rating; });
        case JudgementScoring::Standardised:
            return score_distance(key, response, Standardised(key, response));
        case JudgementScoring::Mode:
            return score_mode(key, response);
    }
    return {};
}

Score score_rank(const Judgement::Key& key, const Judgement::Response& response) {
    const Agreement found = agreement(response.order, key.ranks, &Judgement::RankOf::action);
    return {found.value(), {Rule::Pairs, found.right, found.pairs}};
}

}  // namespace

Score score_situational_judgement(const Judgement::Spec& spec, const Judgement::Key& key,
                                  const Judgement::Response& response) {
    switch (spec.format) {
        case JudgementFormat::BestWorst:
            return score_best_worst(key, response);
        case JudgementFormat::Best:
            return score_best(key, response);
        case JudgementFormat::Rate:
            return score_rate(key, response);
        case JudgementFormat::Rank:
            return score_rank(key, response);
    }
    return {};
}

}  // namespace potentiel
