#include <algorithm>

#include "base/fold_text.h"
#include "scoring/score.h"

namespace potentiel {

// All or nothing: equal to one of the accepted answers once both are folded. A full stop at the end does not count.
Score score_short_text(const ShortText::Spec&, const ShortText::Key& key, const ShortText::Response& response) {
    const auto folded = [](const std::string& text) {
        std::string result = fold_text(text);
        if (result.size() > 1 && result.back() == '.') result.pop_back();
        return result;
    };
    const std::string given = folded(response.text);
    const bool right =
        std::any_of(key.accepted.begin(), key.accepted.end(), [&](const auto& one) { return folded(one) == given; });
    return {right ? 1000 : 0, {Rule::AllOrNothing}};
}

}  // namespace potentiel
