#pragma once
#include "scoring/score.h"

namespace potentiel {

// What comes of knowing nothing.
struct Chance {
    // On average, where everything is answered blindly, in the best way to do so; nothing where nobody would guess.
    Score all;
    int answered =
        1000;  // thousandths of that which the response can have got, for it leaves parts of the exercise out
};

// Precondition: all three are of one kind, and checked.
Chance chance(const Spec& spec, const Key& key, const Response& response);

}  // namespace potentiel
