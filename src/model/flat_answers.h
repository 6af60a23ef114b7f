#pragma once
#include "kinds/allocation/spec.h"
#include "kinds/in_tray/spec.h"
#include "kinds/situational_judgement/spec.h"

// What answers that say the same of everything come to. They are no judgement: what they come to is where scores begin, and
// a key by which nothing is better than they are is no key.

namespace potentiel {

struct RatingRange {
    long long flat = 0, best = 0;  // by distance: the least from the means, all together, in thousandths of a point
    int flat_points = 0, points = 0;  // by mode: the most points_by_mode, all together
};
RatingRange rating_range(const SituationalJudgement::Key& key);
bool beats_flat(const SituationalJudgement::Key& key);

// Adds ratings, and what each of them could have been at best: standardised by whole points, the nearest to what is expected
// stay what they are.
void add_ratings(const SituationalJudgement::Key& key, const std::vector<SituationalJudgement::Rating>& ratings,
                 Spread& own, Spread& expected);

// 2 for a mode, 1 for a point next to it.
int points_by_mode(int rating, const SituationalJudgement::Effectiveness& expected);

// The point of the scale that is nearest to the mean; of two as near, the one on the side of the rating.
int nearest_point(int mean, int rating);

// The most marks that are right, set or left out, where every item has the same.
int flat_marks(const InTray::Key& key);

// The points of an equal share that lie where the ideal has them, times the number of options.
int equal_share(const Allocation::Spec& spec, const Allocation::Key& key);

}  // namespace potentiel
