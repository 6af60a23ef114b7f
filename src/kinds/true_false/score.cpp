#include <algorithm>

#include "scoring/score.h"

namespace potentiel {
namespace {

bool is_right(const TrueFalse::Key& key, const TrueFalse::Judged& judged) {
    const bool holds = std::find(key.correct.begin(), key.correct.end(), judged.statement) != key.correct.end();
    return judged.holds == holds;
}

// What an answer counts: more if one was sure, and less if one was sure of what is not so. A certainty that was not said is
// the lowest.
int marks_for(bool right, int certainty) {
    constexpr int gains[] = {1, 2, 3}, losses[] = {0, -2, -6};
    const int level = std::max(certainty, 1) - 1;
    return right ? gains[level] : losses[level];
}

}  // namespace

// The share of the statements judged rightly; one that was not judged is not right. Where the certainty was asked, the
// certainty-based marks of Gardner-Medwin (1995), Association for Learning Technology Journal 3(1): 1, 2, 3 if right, 0, -2,
// -6 if not, over the most there can be; what is below 0 counts as 0. With these marks saying how sure one really is is best.
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
