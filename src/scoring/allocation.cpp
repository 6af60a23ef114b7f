#include "scoring/score.h"

namespace potentiel {

Score score_allocation(const Allocation::Spec&, const Allocation::Key&, const Allocation::Response&) { return {}; }

}  // namespace potentiel
