#pragma once
#include "model/kinds/options.h"

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

// Write a word, a number or a short sentence.
struct ShortText {
    struct Spec {
        int maximum = 200;  // code points
        LocalizedLine placeholder;
    };
    struct Key : TextKey {
        LocalizedProse why;
    };
    struct Response {
        std::string text;
    };
};

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

// Fill the gaps in a text or in a program.
struct Cloze {
    enum class GapKind { Text, Number, Choice };
    struct Gap {
        Id id;
        GapKind kind = GapKind::Text;
        std::vector<Option> options;  // Choice only
        int maximum = 40;  // code points that can be typed, and the width of the field
        NumberForm form = {};  // Number only
    };
    struct Spec {
        LocalizedProse text;  // a span of style Gap holds the id of the gap
        std::vector<Gap> gaps;
        Shuffle shuffle = Shuffle::Yes;  // of the options of each gap
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
        std::vector<TypedText> texts;  // one for each gap that is typed, in the order of the spec
        std::vector<Mark> choices;  // row: gap, column: option; in the order of the spec
        std::string language = {};  // in which it was written; the session knows it
    };
};

// Fill in a small spreadsheet. Cells have addresses, A1 at the top left; the first row holds the column heads.
struct TableCompletion {
    static constexpr int maximum = 100;  // code points in a cell
    struct Cell {
        LocalizedLine text;
        std::string value;  // what formulas take it for, a decimal; "" if it is no number
        bool entry = false;  // the candidate fills it in …
        bool number = false;  // … with a number
        bool formula = false;  // … or a formula, in place of which a number does not count
        NumberForm form = {};
    };
    struct Row {
        std::vector<Cell> cells;
    };
    struct Spec {
        std::vector<Row> rows;  // all of one length, 1..10 columns
    };
    struct CellKey {
        Id cell;  // its address in small letters: "b2"
        NumberKey number;  // where a number is expected, else its value is ""
        TextKey text;
    };
    struct Key {
        std::vector<CellKey> cells;  // one for each entry
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // one for each entry, by address, row by row
        std::string language = {};  // in which it was written; the session knows it
    };
};

// Say what a program prints.
struct PredictOutput {
    struct Spec {
        std::string language;
        std::string program;
        int maximum = 1000;  // code points
    };
    struct Key {
        std::string output;
        LocalizedProse why;
    };
    struct Response {
        std::string text;
    };
};

// Follow a program step by step: what each variable holds after each of its steps.
struct Trace {
    static constexpr int maximum = 40;  // code points in a cell
    struct Spec {
        std::string language;
        std::string program;
        std::vector<int> lines;  // the line, from 1, that each step runs
        std::vector<std::string> variables;
    };
    struct Step {
        std::vector<std::string>
            values;  // one for each variable; "" where it has none yet, which the candidate leaves empty
    };
    struct Key {
        std::vector<Step> steps;
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // field: "<step from 1>.<variable from 1>"; all, step by step
    };
};

}  // namespace potentiel
