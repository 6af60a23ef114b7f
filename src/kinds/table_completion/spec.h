#pragma once
#include "model/parts/typed.h"

namespace potentiel {

// Fill in a small spreadsheet. Cells have addresses, A1 at the top left; the first row has the column headers.
struct TableCompletion {
    static constexpr int maximum = 100;  // code points in a cell
    struct Cell {
        LocalizedLine text;
        std::string value;  // decimal used by formulas; "" if not a number
        bool entry = false;  // filled in by the candidate …
        bool number = false;  // … with a number
        bool formula = false;  // … or a formula; then a number does not count
        NumberForm form = {};
    };
    struct Row {
        std::vector<Cell> cells;

        void bounds(auto& within) const { within.count("cells", cells, 1, 10); }
    };
    struct Spec {
        std::vector<Row> rows;  // all of the same length

        void bounds(auto& within) const { within.count("rows", rows, 2, 40); }
    };
    struct CellKey {
        Id cell;  // address in lower case: "b2"
        NumberKey number;  // if a number is expected; else its value is ""
        TextKey text;
    };
    struct Key {
        std::vector<CellKey> cells;  // one for each entry
        LocalizedProse why;
    };
    struct Response {
        std::vector<TypedText> texts;  // one for each entry, by address, row by row
        std::string language = {};  // of the answer; set by the session
    };
};

}  // namespace potentiel
