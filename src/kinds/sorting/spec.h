#pragma once
#include "model/parts/options.h"

namespace potentiel {

// Put each item into its category.
struct Sorting {
    struct Spec {
        std::vector<Option> items;
        std::vector<Option> categories;
        Shuffle shuffle = Shuffle::Yes;  // of the items

        void bounds(auto& within) const {
            within.count("items", items, 2, most_options);
            within.count("categories", categories, 2, most_columns);
        }
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

}  // namespace potentiel
