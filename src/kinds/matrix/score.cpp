#include <algorithm>

#include "scoring/marks.h"
#include "scoring/score.h"

namespace potentiel {

// One column for each row: the share of right rows. Several: right ticks minus other ticks, over the number of right
// ones, never below 0, as in score_multiple_choice (Albanese & Sabers 1988).
Score score_matrix(const Matrix::Spec& spec, const Matrix::Key& key, const Matrix::Response& response) {
    const int right = marks_in(key.marks, response.marks), all = static_cast<int>(key.marks.size());
    if (spec.choose == Choose::One) return {thousandths(right, all), {Rule::Share, right, all}};
    const int others = static_cast<int>(response.marks.size()) - right;
    return {thousandths(std::max(0, right - others), all), {Rule::RightLessOther, right, others, all}};
}

}  // namespace potentiel
