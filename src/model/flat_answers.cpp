#include "model/flat_answers.h"

#include <algorithm>
#include <cstdlib>

namespace potentiel {

RatingRange rating_range(const SituationalJudgement::Key& key) {
    RatingRange range;
    bool first = true;
    for (const auto& middle : key.ratings) {  // the median is the nearest to all, and one of the means is a median
        long long distance = 0;
        for (const auto& action : key.ratings) distance += std::abs(action.mean - middle.mean);
        range.flat = first ? distance : std::min(range.flat, distance);
        first = false;
        // Standardised ratings lie between the points of the scale, too.
        if (key.scoring != JudgementScoring::Standardised)
            range.best += std::min(middle.mean % 1000, 1000 - middle.mean % 1000);
        range.points += 2;
    }
    for (int rating = 1; rating <= SituationalJudgement::points; ++rating) {
        int points = 0;
        for (const auto& action : key.ratings) points += points_by_mode(rating, action.mode);
        range.flat_points = std::max(range.flat_points, points);
    }
    return range;
}

bool beats_flat(const SituationalJudgement::Key& key) {
    const RatingRange range = rating_range(key);
    return key.scoring == JudgementScoring::Mode ? range.flat_points < range.points : range.best < range.flat;
}

int points_by_mode(int rating, int mode) { return std::max(0, 2 - std::abs(rating - mode)); }

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
