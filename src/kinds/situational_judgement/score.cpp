#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "model/flat_answers.h"
#include "scoring/agreement.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

using Judgement = SituationalJudgement;

// +1 for the right best and for the right worst, -1 for each of them chosen as the opposite: -2..+2, as in Motowidlo,
// Dunnette & Carter (1990), Journal of Applied Psychology 75(6). Values below 0 count as 0.
Score score_best_worst(const Judgement::Key& key, const Judgement::Response& response) {
    int sum = 0;
    if (!response.best.empty()) sum += (response.best == key.best) - (response.best == key.worst);
    if (!response.worst.empty()) sum += (response.worst == key.worst) - (response.worst == key.best);
    return {thousandths(std::max(0, sum), 2), {Rule::Points, std::max(0, sum), 2}};
}

// Full score for the best action; for another, the credit that the author gives it.
Score score_best(const Judgement::Key& key, const Judgement::Response& response) {
    if (response.best == key.best) return {1000, {Rule::AllOrNothing, 1}};
    for (const auto& credit : key.credits) {
        if (credit.action == response.best) return {credit.credit, {Rule::Credit, credit.credit}};
    }
    return {0, {Rule::AllOrNothing, 0}};
}

constexpr int lowest = 1000, highest = 1000 * Judgement::points;

// The candidate's rating in thousandths of a point, 0 if missing.
long long rating_of(const Judgement::Response& response, const Id& action) {
    for (const auto& rating : response.ratings) {
        if (rating.action == action) return 1000LL * rating.point;
    }
    return 0;
}

// Spread: the standard deviation times the number of ratings, which needs no division.
double spread_of(const Spread& ratings) {
    return std::sqrt(static_cast<double>(ratings.count * ratings.squares - ratings.sum * ratings.sum));
}

// Replaces the candidate's own mean and spread by the expected ones: over the whole test, or over this exercise if
// there is no other. Expected ratings are whole points, because candidates can't give others.
class Standardised {
public:
    Standardised(const Judgement::Key& key, const Judgement::Response& response)
        : expected_(response.expected), own_(response.own) {
        if (own_.count == 0) add_ratings(key, response.ratings, own_, expected_);
        if (spread_of(own_) > 0) factor_ = spread_of(expected_) / spread_of(own_);
    }

    long long operator()(long long rating) const {
        // In separate steps, so that no compiler fuses them into a more exact operation.
        const double away = static_cast<double>(own_.count * rating - own_.sum) * factor_;
        const long long deviation = static_cast<long long>(away < 0 ? away - 0.5 : away + 0.5);
        const long long sum = std::max(0LL, expected_.sum + deviation);
        return std::clamp<long long>((2 * sum + expected_.count) / (2 * expected_.count), lowest, highest);
    }

private:
    Spread expected_, own_;
    double factor_ = 0;  // without an own spread, every rating becomes the expected mean
};

// Whether there are enough raters to speak of "the experts".
bool by_experts(const Judgement::Key& key) {
    constexpr int a_few = 3;
    return std::all_of(key.ratings.begin(), key.ratings.end(),
                       [](const auto& rating) { return rating.experts >= a_few; });
}

// How much closer the ratings are to the expected ones than the best flat rating (the same for every action), as a
// share of the greatest possible gain; never below 0, because a flat rating shows no judgement. Distance from means:
// Legree (1995), Intelligence 21(3). McDaniel, Psotka, Legree, Yost & Weekley (2011), Journal of Applied Psychology
// 96(2), first remove each person's mean and spread over the whole test (the elevation and scatter of Cronbach & Gleser
// 1953), since some people use the ends of any scale and others its middle. The no-skill reference is that of skill
// scores (Murphy 1988, Monthly Weather Review 116(12)). A missing rating counts as the greatest distance.
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

// Consensus by mode: actions rated with the experts' most frequent rating, as in MacCann, Roberts, Matthews & Zeidner
// (2004), Personality and Individual Differences 36(3). Our additions: adjacent points count half, and the best flat
// rating counts nothing.
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
