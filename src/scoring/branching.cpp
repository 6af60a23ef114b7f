#include "scoring/score.h"

namespace potentiel {

Score score_branching(const Branching::Spec&, const Branching::Key&, const Branching::Response&) { return {}; }

}  // namespace potentiel
