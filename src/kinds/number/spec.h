#pragma once
#include "model/parts/typed.h"

namespace potentiel {

// Write a number, with its unit if there is one to choose.
struct Number {
    static constexpr int maximum = 60;  // code points
    struct Spec {
        Label unit;  // shown behind the field; empty if the candidate writes it, or if there is none
        LocalizedLine placeholder;
        NumberForm form;
    };
    struct Key : NumberKey {
        LocalizedProse why;
    };
    struct Response {
        std::string text;
        std::string language = {};  // in which it was written; the session knows it
    };
};

}  // namespace potentiel
