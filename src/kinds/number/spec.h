#pragma once
#include "model/parts/typed.h"

namespace potentiel {

// Write a number, with a unit if required.
struct Number {
    static constexpr int maximum = 60;  // code points
    struct Spec {
        Label unit;  // shown behind the field; empty if the candidate types it, or there is none
        LocalizedLine placeholder;
        NumberForm form;
    };
    struct Key : NumberKey {
        LocalizedProse why;
    };
    struct Response {
        std::string text;
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
