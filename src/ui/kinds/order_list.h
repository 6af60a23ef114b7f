#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/screens/pass.h"

// A list that candidates put in order: by dragging its rows, or by the buttons of each.

namespace potentiel::ui {

struct OrderItem {
    Id id;
    Line text;
};

// Draws the items, in their present order, and returns the new order if the candidate changed it.
// `more` draws what else stands in the row of an item.
std::optional<std::vector<Id>> draw_order_list(Pass& pass, std::string_view key, std::string_view name,
                                               const std::vector<OrderItem>& items,
                                               const std::function<void(std::size_t place)>& more = {});

// A button for whoever finds the order right as it stands. True when it was pressed: the focus then goes to the list `key`.
bool draw_keep_order(Pass& pass, std::string_view key, const std::vector<OrderItem>& items);

// The same after the assessment; rows in the place where `expected` has them, if it is given, are marked.
void draw_fixed_order(Pass& pass, std::string_view key, Phrase title, const std::vector<OrderItem>& items,
                      const std::vector<Id>* expected, const std::function<void(std::size_t place)>& more = {});

}  // namespace potentiel::ui
