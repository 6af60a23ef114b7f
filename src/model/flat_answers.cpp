#include "model/flat_answers.h"

#include <algorithm>
#include <cstdlib>

namespace potentiel {

RatingRange rating_range(const SituationalJudgement::Key& key) {
    RatingRange range;
    bool first = true;
    for (const auto& middle : key.ratings) {  // the minimum is at a median, and one of the means is a median
        long long distance = 0;
        for (const auto& action : key.ratings) distance += std::abs(action.mean - middle.mean);
        range.flat = first ? distance : std::min(range.flat, distance);
        first = false;
        range.best += std::abs(1000 * nearest_point(middle.mean, 0) - middle.mean);
        range.points += 2;
    }
    for (int rating = 1; rating <= SituationalJudgement::points; ++rating) {
        int points = 0;
        for (const auto& action : key.ratings) points += points_by_mode(rating, action);
        range.flat_points = std::max(range.flat_points, points);
    }
    return range;
}

bool beats_flat(const SituationalJudgement::Key& key) {
    const RatingRange range = rating_range(key);
    return key.scoring == JudgementScoring::Mode ? range.flat_points < range.points : range.best < range.flat;
}

void add_ratings(const SituationalJudgement::Key& key, const std::vector<SituationalJudgement::Rating>& ratings,
                 Spread& own, Spread& expected) {
    for (const auto& rating : ratings) {
        for (const auto& action : key.ratings) {
            if (action.action != rating.action) continue;
            own.add(1000LL * rating.point);
            expected.add(1000LL * nearest_point(action.mean, rating.point));
        }
    }
}

int points_by_mode(int rating, const SituationalJudgement::Effectiveness& expected) {
    return std::max(0, 2 - std::max(expected.mode - rating, rating - expected.mode - expected.tied));
}

int nearest_point(int mean, int rating) {
    const int below = mean / 1000, rest = mean % 1000;
    return below + (rest > 500 || (rest == 500 && rating > below));
}

int flat_marks(const InTray::Key& key) {
    int urgent = 0, important = 0;
    for (const auto& item : key.items) {
        urgent += item.urgent;
        important += item.important;
    }
    const auto all = static_cast<int>(key.items.size());
    return std::max(urgent, all - urgent) + std::max(important, all - important);
}

int equal_share(const Allocation::Spec& spec, const Allocation::Key& key) {
    const auto options = static_cast<int>(key.ideal.size());
    int overlap = 0;
    for (const auto& one : key.ideal) overlap += std::min(spec.total, options * one.points);
    return overlap;
}

}  // namespace potentiel
