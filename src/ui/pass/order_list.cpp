#include "ui/pass/order_list.h"

#include <algorithm>

namespace potentiel::ui {
namespace {

// The words of a row. If there is more, both form one block between sign and buttons.
void record_content(Pass& pass, const std::vector<OrderItem>& items, std::size_t place,
                    const std::function<void(std::size_t)>& more) {
    if (!more) return pass.frame.text("text", items[place].text, Part::Body);
    auto content = pass.group("content", Part::Plain);
    pass.frame.text("text", items[place].text, Part::Body);
    more(place);
}

// The new place of an item that the candidate moved.
std::optional<std::size_t> record_row(Pass& pass, const std::vector<OrderItem>& items, std::size_t place,
                                      const std::function<void(std::size_t)>& more) {
    auto row = pass.frame.open(items[place].id, Role::ListItem, Part::OrderRow, {},
                               {.sign = pass.words.number(static_cast<std::int64_t>(place) + 1)});
    record_content(pass, items, place, more);
    return record_moves(pass, plain(items[place].text), place, items.size());
}

}  // namespace

std::optional<std::size_t> record_moves(Pass& pass, const std::string& name, std::size_t place, std::size_t count) {
    const std::size_t last = count - 1;
    const bool up = pass.frame.button("up", pass.words(Phrase::MoveUp, {name}), Part::IconButton,
                                      {.flags = flag(FlagBit::Disabled, place == 0), .sign = "↑"});
    pass.meet_focus("up");
    const bool down = pass.frame.button("down", pass.words(Phrase::MoveDown, {name}), Part::IconButton,
                                        {.flags = flag(FlagBit::Disabled, place == last), .sign = "↓"});
    pass.meet_focus("down");
    if (up) {
        if (place == 1) pass.memory.focus = pass.frame.id("down");
        return place - 1;
    }
    if (down) {
        if (place + 1 == last) pass.memory.focus = pass.frame.id("up");
        return place + 1;
    }
    const auto dropped = pass.frame.dropped();
    if (!dropped) return {};
    const std::size_t to = std::min(static_cast<std::size_t>(*dropped), last);
    if (to == place) return {};
    return to;
}

std::optional<std::vector<Id>> record_order_list(Pass& pass, std::string_view key, std::string_view name,
                                                 const std::vector<OrderItem>& items,
                                                 const std::function<void(std::size_t place)>& more) {
    std::optional<std::pair<std::size_t, std::size_t>> move;
    {
        auto list = pass.open(key, Role::List, Part::Options, name, flag(FlagBit::Ordered), Tongue::Pack);
        for (std::size_t place = 0; place < items.size(); ++place) {
            if (const auto to = record_row(pass, items, place, more)) move = {place, *to};
        }
    }
    if (!move) return {};
    const auto [from, to] = *move;
    pass.memory.announcement = pass.words(Phrase::MovedTo, {plain(items[from].text), to + 1, items.size()});
    std::vector<Id> order;
    for (const OrderItem& item : items) order.push_back(item.id);
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), items[from].id);
    return order;
}

bool record_keep_order(Pass& pass, std::string_view key, const std::vector<OrderItem>& items) {
    if (!pass.button("keep", Phrase::KeepOrder, Part::Secondary)) return false;
    // The button disappears: keep the focus in the list.
    pass.memory.focus = child_id(child_id(pass.frame.id(key), items.front().id), "down");
    return true;
}

void record_fixed_order(Pass& pass, std::string_view key, Phrase title, const std::vector<OrderItem>& items,
                        const std::vector<Id>* expected, const std::function<void(std::size_t)>& more) {
    pass.text(std::string(key) + "_title", title, Part::Label);
    auto list = pass.open(key, Role::List, Part::Options, pass.words(title), flag(FlagBit::Ordered), Tongue::Pack);
    for (std::size_t place = 0; place < items.size(); ++place) {
        const bool right = expected && (*expected)[place] == items[place].id;
        auto row = pass.frame.open(items[place].id, Role::ListItem, Part::OrderRow, {},
                                   {.flags = flag(FlagBit::ReadOnly) | flag(FlagBit::Right, right),
                                    .sign = pass.words.number(static_cast<std::int64_t>(place) + 1)});
        record_content(pass, items, place, more);
        if (right) pass.text("in_place", Phrase::InPlace, Part::Note);
    }
}

}  // namespace potentiel::ui
