#include "scoring/right_less_other.h"

namespace potentiel {

// One place: all or nothing. Several: right choices minus other choices, as in score_multiple_choice (Albanese & Sabers
// 1988).
Score score_hotspot(const Hotspot::Spec& spec, const Hotspot::Key& key, const Hotspot::Response& response) {
    return spec.choose == Choose::One ? right_or_not(key.correct, response.choices)
                                      : right_less_other(key.correct, response.choices);
}

}  // namespace potentiel
