#pragma once
#include "model/parts/options.h"

namespace potentiel {

// When a typed text is right.
struct TextKey {
    std::vector<std::string> accepted;  // compared without regard to case, accents and spacing, see fold_text()
    std::string pattern;  // or a regular expression that the whole text matches, see base/pattern.h; "" if none
    int distance = 0;  // slips of the keyboard that are forgiven, 0..3
    bool exact_case = false;
    bool exact_accents = false;
};

// When a typed number is right. Decimals are texts, such as "9.81", for what is signed holds no fractions.
struct NumberKey {
    struct Unit {
        std::string unit;  // as it may be typed after the number
        std::string factor;  // what the number is multiplied by: "1000" for km where the value is in m
    };
    std::string value;
    std::string absolute;  // tolerance, in the unit of the value; "" for none
    std::string relative;  // tolerance as a share of the value, such as "0.02"; "" for none
    int figures = 0;  // significant figures that must be given, 0: any
    std::vector<Unit> units;  // without any, the number stands alone
};

// How a number is to be written, which candidates are told before it costs them.
struct NumberForm {
    std::vector<std::string> units;  // that are read here, right or not; "": it may stand alone. Without any, it must.
    int figures = 0;  // significant ones, 0: any
};

}  // namespace potentiel
