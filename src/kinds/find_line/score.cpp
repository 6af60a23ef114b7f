#include "scoring/right_less_other.h"

namespace potentiel {

// One line: all or nothing. Several: right choices minus other choices, as in score_multiple_choice (Albanese & Sabers
// 1988).
Score score_find_line(const FindLine::Spec& spec, const FindLine::Key& key, const FindLine::Response& response) {
    return spec.choose == Choose::One ? right_or_not(key.correct, response.lines)
                                      : right_less_other(key.correct, response.lines);
}

}  // namespace potentiel
