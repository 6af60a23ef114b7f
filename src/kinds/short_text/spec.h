#pragma once
#include "model/parts/typed.h"

namespace potentiel {

// Write a word, a number or a short sentence.
struct ShortText {
    struct Spec {
        int maximum = 200;  // code points
        LocalizedLine placeholder;

        void bounds(auto& within) const { within.value("maximum", maximum, 1, 5000); }
    };
    struct Key : TextKey {
        LocalizedProse why;
    };
    struct Response {
        std::string text;
    };
};

}  // namespace potentiel
