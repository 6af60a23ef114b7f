#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/pass/pass.h"

// A list that candidates put in order, by dragging rows or by the buttons of each row.

namespace potentiel::ui {

struct OrderItem {
    Id id;
    Line text;
};

// The up and down buttons of the open row, which is one of `count`. Returns the new place if the candidate moved the
// row by button or by dragging. A button at its end of the list is disabled and passes the focus to the other one.
std::optional<std::size_t> record_moves(Pass& pass, const std::string& name, std::size_t place, std::size_t count);

// Records the items in their current order. Returns the new order if the candidate changed it. `more` records additional
// content of an item's row.
std::optional<std::vector<Id>> record_order_list(Pass& pass, std::string_view key, std::string_view name,
                                                 const std::vector<OrderItem>& items,
                                                 const std::function<void(std::size_t place)>& more = {});

// A button that confirms the current order. True if it was pressed; the focus then moves to the list `key`.
bool record_keep_order(Pass& pass, std::string_view key, const std::vector<OrderItem>& items);

// The list after the assessment. Rows that are where `expected` has them, if given, are marked.
void record_fixed_order(Pass& pass, std::string_view key, Phrase title, const std::vector<OrderItem>& items,
                        const std::vector<Id>* expected, const std::function<void(std::size_t place)>& more = {});

}  // namespace potentiel::ui
