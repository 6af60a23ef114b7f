#include <algorithm>

#include "scoring/agreement.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

// Marks, set or left out, that are as the key says. Where none is set at all, nothing has been said.
int marks_right(const InTray::Key& key, const InTray::Response& response) {
    if (response.judged.empty()) return 0;
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

// Half: the share of the marks for urgent and important that are right. Half: how far the order agrees with the ranks, as
// agreement() says.
Score score_in_tray(const InTray::Spec&, const InTray::Key& key, const InTray::Response& response) {
    const int marks = 2 * static_cast<int>(key.items.size());
    const int right = marks_right(key, response);
    const int order = agreement(response.order, key.items, &InTray::ItemKey::item).value();
    return {thousandths(1000LL * right + static_cast<long long>(order) * marks, 2000LL * marks),
            {Rule::Tray, right, marks, order}};
}

}  // namespace potentiel
