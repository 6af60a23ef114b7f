#include "model/rules/rules.h"

namespace potentiel {
namespace {

bool is_permutation(const std::vector<Option>& items, const std::vector<Id>& order) {
    if (order.size() != items.size()) return false;
    const std::set<Id> ids(order.begin(), order.end());
    return ids.size() == order.size() &&
           std::all_of(order.begin(), order.end(), [&](const Id& id) { return has_option(items, id); });
}

bool all_alike(const std::vector<Option>& items, const std::string& language) {
    return std::all_of(items.begin() + 1, items.end(),
                       [&](const Option& item) { return read_alike(item.text, items.front().text, language); });
}

}  // namespace

void check(Checker& checker, const Ordering::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "items", spec.items, Alike::Allowed);
    checker.at("items", [&] {
        for (const auto& [language, text] :
             spec.items.empty() ? LocalizedLine().by_language : spec.items.front().text.by_language)
            checker.require(!all_alike(spec.items, language), "all of them read alike in \"{0}\"", {language});
    });
}

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
