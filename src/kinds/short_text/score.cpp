#include "scoring/score.h"
#include "scoring/typed.h"

namespace potentiel {

// All or nothing.
Score score_short_text(const ShortText::Spec&, const ShortText::Key& key, const ShortText::Response& response) {
    return {text_is_right(key, response.text) ? 1000 : 0, {Rule::AllOrNothing}};
}

}  // namespace potentiel
