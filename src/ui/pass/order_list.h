#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/pass/pass.h"

// A list that candidates put in order: by dragging its rows, or by the buttons of each.

namespace potentiel::ui {

struct OrderItem {
    Id id;
    Line text;
};

// The two buttons that move the row that is open now, one of `count`, up and down. Returns where it goes if the candidate
// moved it by them or dragged it. A button at its end of the list is disabled, and hands the focus to the other.
std::optional<std::size_t> draw_moves(Pass& pass, const std::string& name, std::size_t place, std::size_t count);

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
