#pragma once
#include "kinds/allocation/spec.h"
#include "kinds/in_tray/spec.h"
#include "kinds/situational_judgement/spec.h"

// Scores of flat answers, which say the same of everything. They show no judgement: scores start from them, and a key
// is invalid if no answer beats them.

namespace potentiel {

struct RatingRange {
    long long flat = 0, best = 0;  // by distance (thousandths of a point): least total, of flat and of any ratings
    int flat_points = 0, points = 0;  // by mode: most points in total, of flat and of any ratings
};
RatingRange rating_range(const SituationalJudgement::Key& key);
bool beats_flat(const SituationalJudgement::Key& key);

// Adds ratings, and the best possible value of each. Ratings are whole points, so that is the point nearest to the
// expected mean.
void add_ratings(const SituationalJudgement::Key& key, const std::vector<SituationalJudgement::Rating>& ratings,
                 Spread& own, Spread& expected);

// 2 for a mode, 1 for a point next to it.
int points_by_mode(int rating, const SituationalJudgement::Effectiveness& expected);

// The scale point nearest to the mean; of two equally near, the one on the side of the rating.
int nearest_point(int mean, int rating);

// Most marks that can be right, set or unset, if every item has the same marks.
int flat_marks(const InTray::Key& key);

// Points of an equal share that match the ideal ones, times the number of options.
int equal_share(const Allocation::Spec& spec, const Allocation::Key& key);

}  // namespace potentiel
