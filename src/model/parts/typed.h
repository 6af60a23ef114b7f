#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Key of a typed text.
struct TextKey {
    std::vector<std::string> accepted;  // compared after folding: ignores case, accents and spacing, see fold_text()
    std::string pattern;  // or a regular expression that matches the whole text, see base/pattern.h; "" if none
    int distance = 0;  // typing slips forgiven
    bool exact_case = false;
    bool exact_accents = false;

    void bounds(auto& within) const {
        within.count("accepted", accepted, 0, 200);
        within.value("distance", distance, 0, 3);
    }
};

// Key of a typed number. Decimals are texts, such as "9.81", because signed data contains no fractions.
struct NumberKey {
    struct Unit {
        std::string unit;  // as typed after the number
        std::string factor;  // multiplies the number: "1000" for km if the value is in m
    };
    std::string value;
    std::string absolute;  // tolerance, in the unit of the value; "" for none
    std::string relative;  // tolerance as a share of the value, such as "0.02"; "" for none
    int figures = 0;  // required significant figures, 0: any
    std::vector<Unit> units;  // if empty, the number must have no unit

    void bounds(auto& within) const {
        within.value("figures", figures, 0, 15);
        within.count("units", units, 0, 40);
    }
};

// Required notation of a number. Candidates are told before it costs them anything.
struct NumberForm {
    std::vector<std::string> units;  // accepted, right or not; "": may be omitted; if empty, a unit is an error
    int figures = 0;  // required significant figures, 0: any
};

}  // namespace potentiel
