#include "model/rules/rules.h"

namespace potentiel {
namespace {

bool is_permutation(const std::vector<Option>& items, const std::vector<Id>& order) {
    if (order.size() != items.size()) return false;
    const std::set<Id> ids(order.begin(), order.end());
    return ids.size() == order.size() &&
           std::all_of(order.begin(), order.end(), [&](const Id& id) { return has_option(items, id); });
}

}  // namespace

void check(Checker& checker, const Ordering::Spec& spec) { check_options(checker, "items", spec.items); }

void check(Checker& checker, const Ordering::Spec& spec, const Ordering::Key& key) {
    checker.at("order", [&] { checker.require(is_permutation(spec.items, key.order), "every item once expected"); });
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Ordering::Spec& spec, const Ordering::Response& response) {
    if (!response.order.empty() && !is_permutation(spec.items, response.order)) {
        return Problem{"/order", "every item once expected"};
    }
    return {};
}

bool complete(const Ordering::Spec&, const Ordering::Response& response) { return !response.order.empty(); }
bool empty(const Ordering::Spec&, const Ordering::Response& response) { return response.order.empty(); }
Ordering::Response blank(const Ordering::Spec&) { return {}; }

}  // namespace potentiel
