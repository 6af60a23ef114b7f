#include "scoring/score.h"

namespace potentiel {

Score score_forced_choice(const ForcedChoice::Spec&, const ForcedChoice::Key&, const ForcedChoice::Response&) {
    return {};
}

}  // namespace potentiel
