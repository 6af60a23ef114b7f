#include <algorithm>
#include <cmath>
#include <cstdlib>

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

// Sum and spread of some ratings. The spread is the standard deviation times their number, which needs no division.
struct Distribution {
    long long count = 0, sum = 0, squares = 0;

    void add(long long value) {
        ++count;
        sum += value;
        squares += value * value;
    }
    long long from_mean(long long value) const { return count * value - sum; }  // times count
    double spread() const { return std::sqrt(static_cast<double>(count * squares - sum * sum)); }
};

// Ratings with the candidate's own mean and spread taken out, and the experts' put in.
class Standardised {
public:
    Standardised(const Judgement::Key& key, const Judgement::Response& response) {
        for (const auto& action : key.ratings) experts_.add(action.mean);
        for (const auto& rating : response.ratings) own_.add(1000LL * rating.point);
        if (own_.spread() > 0) factor_ = experts_.spread() / own_.spread();
    }

    long long operator()(long long rating) const {
        // In steps of their own, so that no compiler fuses them into something more exact.
        const double away = static_cast<double>(own_.from_mean(rating)) * factor_;
        const long long deviation = static_cast<long long>(away < 0 ? away - 0.5 : away + 0.5);
        const long long sum = std::max(0LL, experts_.sum + deviation);
        return std::clamp<long long>((2 * sum + experts_.count) / (2 * experts_.count), lowest, highest);
    }

private:
    Distribution experts_, own_;
    double factor_ = 0;  // without a spread of one's own, every rating stands for the experts' mean
};

// How far the ratings are from the experts' means, as a share of how far they could be: Legree (1995), Intelligence 21(3);
// McDaniel, Psotka, Legree, Yost & Weekley (2011), Journal of Applied Psychology 96(2). The latter standardise each person's
// ratings first, since some use the ends of any scale and others its middle. What is not rated is as far as could be.
template <class Adjust>
Score score_distance(const Judgement::Key& key, const Judgement::Response& response, Adjust adjust) {
    long long distance = 0, greatest = 0;
    for (const auto& action : key.ratings) {
        const long long most = std::max(action.mean - lowest, highest - action.mean);
        const long long rating = rating_of(response, action.action);
        greatest += most;
        distance += rating == 0 ? most : std::min(most, std::llabs(adjust(rating) - action.mean));
    }
    const auto count = static_cast<long long>(key.ratings.size());
    const int mean = static_cast<int>((2 * distance + count) / (2 * count));
    return {thousandths(greatest - distance, greatest), {Rule::Experts, mean}};
}

// Consensus by mode: actions rated as most experts rate them, as in MacCann, Roberts, Matthews & Zeidner (2004), Personality
// and Individual Differences 36(3). That the points next to it count half is ours.
Score score_mode(const Judgement::Key& key, const Judgement::Response& response) {
    int same = 0, next = 0;
    for (const auto& action : key.ratings) {
        const long long rating = rating_of(response, action.action);
        if (rating == 0) continue;
        const long long apart = std::llabs(rating - 1000LL * action.mode);
        same += apart == 0;
        next += apart == 1000;
    }
    const int count = static_cast<int>(key.ratings.size());
    return {thousandths(2 * same + next, 2 * count), {Rule::Modes, same, count, next}};
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
