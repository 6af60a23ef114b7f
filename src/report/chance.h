#pragma once
#include "scoring/score.h"

namespace potentiel {

// Result of guessing.
struct Chance {
    // Mean score if everything is answered blindly, in the best way; none where nobody would guess.
    Score all;
    int answered = 1000;  // thousandths of that score that the response can have got, as it may leave parts out
};

// Precondition: all three are of one kind, and checked.
Chance chance(const Spec& spec, const Key& key, const Response& response);

}  // namespace potentiel
