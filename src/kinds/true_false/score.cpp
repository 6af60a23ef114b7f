#include <algorithm>

#include "scoring/score.h"

namespace potentiel {
namespace {

bool is_right(const TrueFalse::Key& key, const TrueFalse::Judged& judged) {
    const bool holds = std::find(key.correct.begin(), key.correct.end(), judged.statement) != key.correct.end();
    return judged.holds == holds;
}

// Marks for an answer: a higher certainty gains more if it is right, and loses more if not. A missing certainty counts
// as the lowest.
int marks_for(bool right, int certainty) {
    constexpr int gains[] = {1, 2, 3}, losses[] = {0, -2, -6};
    const int level = std::max(certainty, 1) - 1;
    return right ? gains[level] : losses[level];
}

}  // namespace

// Share of statements judged rightly; a missing judgement is wrong. If certainty is asked, the certainty-based marks of
// Gardner-Medwin (1995), Association for Learning Technology Journal 3(1): 1, 2, 3 if right, 0, -2, -6 if not, over the
// maximum; values below 0 count as 0. With these marks, stating one's true certainty is the best strategy.
Score score_true_false(const TrueFalse::Spec& spec, const TrueFalse::Key& key, const TrueFalse::Response& response) {
    const int count = static_cast<int>(spec.statements.size());
    int right = 0, marks = 0;
    for (const TrueFalse::Judged& judged : response.answers) {
        const bool holds = is_right(key, judged);
        right += holds;
        marks += marks_for(holds, judged.certainty);
    }
    if (spec.certainty == Certainty::NotAsked) return {thousandths(right, count), {Rule::Share, right, count}};
    return {thousandths(std::max(0, marks), 3LL * count), {Rule::Certainty, right, count, marks}};
}

}  // namespace potentiel
