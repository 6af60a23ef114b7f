#pragma once
#include "model/rules/rules.h"

// Rules for keys and responses that name parts of the spec.

namespace potentiel {

// Ids of options, items, blocks …, in their order.
template <class List>
std::vector<Id> ids_of(const List& list) {
    std::vector<Id> ids;
    for (const auto& one : list) ids.push_back(one.id);
    return ids;
}

inline bool is_permutation(const std::vector<Id>& ids, const std::vector<Id>& order) {
    return order.size() == ids.size() &&
           std::set<Id>(order.begin(), order.end()) == std::set<Id>(ids.begin(), ids.end());
}

// Whether the list names some of `ids` by `id`, without repetition and in their order: a response has one written form.
template <class List, class Member>
bool in_order_of(const std::vector<Id>& ids, const List& list, Member id) {
    auto next = ids.begin();
    for (const auto& one : list) {
        next = std::find(next, ids.end(), one.*id);
        if (next == ids.end()) return false;
        ++next;
    }
    return true;
}

// Requires that the list `name` of a key names each of `ids` once, in its field `field`.
template <class List, class Member>
void require_one_for_each(Checker& checker, std::string_view name, const List& list, std::string_view field, Member id,
                          const std::vector<Id>& ids) {
    std::set<Id> seen;
    checker.each(name, list, [&](const auto& one) {
        checker.at(field, [&] {
            checker.require(std::find(ids.begin(), ids.end(), one.*id) != ids.end(), "unknown");
            checker.require(seen.insert(one.*id).second, "named twice");
        });
    });
    checker.at(name, [&] { checker.require(list.size() == ids.size(), "one for each expected"); });
}

}  // namespace potentiel
