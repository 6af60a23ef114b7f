#pragma once
#include "model/parts/typed.h"

namespace potentiel {

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

}  // namespace potentiel
