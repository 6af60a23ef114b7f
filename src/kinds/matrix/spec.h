#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Tick what applies in a table of rows and columns.
struct Matrix {
    struct Spec {
        std::vector<Option> rows;
        std::vector<Option> columns;
        Choose choose = Choose::One;  // in each row

        void bounds(auto& within) const {
            within.count("rows", rows, 2, most_options);
            within.count("columns", columns, 2, most_columns);
        }
    };
    struct Key {
        std::vector<Mark> marks;
        std::vector<OptionFeedback> options;  // about rows
        LocalizedProse why;
    };
    struct Response {
        std::vector<Mark> marks;  // in the order of the rows, then of the columns
    };
};

}  // namespace potentiel
