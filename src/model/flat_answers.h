#pragma once
#include "model/kinds/amount.h"
#include "model/kinds/judgement.h"
#include "model/kinds/order.h"

// What answers that say the same of everything come to. They are no judgement: what they come to is where scores begin, and
// a key by which nothing is better than they are is no key.

namespace potentiel {

struct RatingRange {
    long long flat = 0, best = 0;  // by distance: the least from the means, all together, in thousandths of a point
    int flat_points = 0, points = 0;  // by mode: the most points_by_mode, all together
};
RatingRange rating_range(const SituationalJudgement::Key& key);
bool beats_flat(const SituationalJudgement::Key& key);

// 2 for the mode, 1 for a point next to it.
int points_by_mode(int rating, int mode);

// The most marks that are right, set or left out, where every item has the same.
int flat_marks(const InTray::Key& key);

// The points of an equal share that lie where the ideal has them, times the number of options.
int equal_share(const Allocation::Spec& spec, const Allocation::Key& key);

}  // namespace potentiel
