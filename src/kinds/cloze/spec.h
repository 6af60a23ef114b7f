#pragma once
#include "model/parts/typed.h"

namespace potentiel {

// Fill the gaps in a text or in a program.
struct Cloze {
    enum class GapKind { Text, Number, Choice };
    struct Gap {
        Id id;
        GapKind kind = GapKind::Text;
        std::vector<Option> options;  // Choice only
        int maximum = 40;  // code points that can be typed; also the width of the field
        NumberForm form = {};  // Number only

        void bounds(auto& within) const { within.value("maximum", maximum, 1, 200); }
    };
    struct Spec {
        LocalizedProse text;  // a span of style Gap holds the id of the gap
        std::vector<Gap> gaps;
        Shuffle shuffle = Shuffle::Yes;  // of the options of each gap

        void bounds(auto& within) const { within.count("gaps", gaps, 1, 40); }
    };
    struct GapKey {
        Id gap;
        TextKey text;  // of a Text gap
        NumberKey number;  // of a Number gap
        Id correct;  // of a Choice gap
        LocalizedProse why;
    };
    struct Key {
        std::vector<GapKey> gaps;  // one for each gap
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // one for each typed gap, in the order of the spec
        std::vector<Mark> choices;  // row: gap, column: option; in the order of the spec
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
