#pragma once
#include "model/kinds/options.h"

namespace potentiel {

enum class Reuse { No, Yes };

// Give each prompt the choice that goes with it.
struct Matching {
    struct Spec {
        std::vector<Option> prompts;
        std::vector<Option> choices;  // may be more than the prompts
        Reuse reuse = Reuse::No;      // Yes: a choice may go with several prompts
        Shuffle shuffle = Shuffle::Yes;  // of the choices
    };
    struct Key {
        std::vector<Mark> pairs;  // row: prompt, column: choice; one for each prompt
        std::vector<OptionFeedback> options;  // about prompts
        LocalizedProse why;
    };
    struct Response {
        std::vector<Mark> pairs;  // in the order of the prompts
        std::string language = {};  // in which it was given; the session knows it
    };
};

// Put each item into its category.
struct Sorting {
    struct Spec {
        std::vector<Option> items;
        std::vector<Option> categories;
        Shuffle shuffle = Shuffle::Yes;  // of the items
    };
    struct Key {
        std::vector<Mark> places;  // row: item, column: category; one for each item
        std::vector<OptionFeedback> options;  // about items
        LocalizedProse why;
    };
    struct Response {
        std::vector<Mark> places;  // in the order of the items
    };
};

// Tick what holds in a table of rows and columns.
struct Matrix {
    struct Spec {
        std::vector<Option> rows;
        std::vector<Option> columns;
        Choose choose = Choose::One;  // in each row
    };
    struct Key {
        std::vector<Mark> marks;
        std::vector<OptionFeedback> options;  // about rows
        LocalizedProse why;
    };
    struct Response {
        std::vector<Mark> marks;  // in the order of the rows, within a row of the columns
    };
};

}  // namespace potentiel
