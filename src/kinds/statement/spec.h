#pragma once
#include "model/parts/text.h"

namespace potentiel {

// Read a text and confirm it: instructions, a consent, a text to study. It asks nothing, so nothing is scored.
struct Statement {
    struct Spec {
        static constexpr bool asks_nothing = true;
        LocalizedLine confirm;  // what one says by confirming; empty: that one has read and understood the text
    };
    struct Key {};
    struct Response {
        bool confirmed = false;
    };
};

}  // namespace potentiel
