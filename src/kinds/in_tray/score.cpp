#include <algorithm>

#include "model/flat_answers.h"
#include "scoring/agreement.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

// Number of marks, set or unset, that match the key.
int marks_right(const InTray::Key& key, const InTray::Response& response) {
    int right = 0;
    for (const auto& item : key.items) {
        const auto found = std::find_if(response.judged.begin(), response.judged.end(),
                                        [&](const auto& judged) { return judged.item == item.item; });
        const bool marked = found != response.judged.end();
        right += (marked && found->urgent) == item.urgent;
        right += (marked && found->important) == item.important;
    }
    return right;
}

}  // namespace

// One half: the share of right marks (urgent, important), beyond the share that the same marks on every message would
// get, because those show no judgement. Other half: agreement() of the order with the ranks.
Score score_in_tray(const InTray::Spec&, const InTray::Key& key, const InTray::Response& response) {
    const int marks = 2 * static_cast<int>(key.items.size()), flat = flat_marks(key);
    const int right = marks_right(key, response);
    const int order = agreement(response.order, key.items, &InTray::ItemKey::item).value();
    const int judged = thousandths(std::max(0, right - flat), marks - flat);
    return {thousandths(judged + order, 2000), {Rule::Tray, right, marks, order}};
}

}  // namespace potentiel
