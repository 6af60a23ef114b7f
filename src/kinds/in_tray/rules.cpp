#include "model/flat_answers.h"
#include "model/rules/ids.h"

namespace potentiel {

namespace {

bool read_alike(const InTray::Item& one, const InTray::Item& other, const std::string& language) {
    const auto words = [&](const InTray::Item& item) {
        std::string all = item.from.in(language, language) + '\n';
        for (const Block& block : item.text.in(language, language)) all += plain(block.spans) + '\n';
        return all;
    };
    return read_alike(one.subject, other.subject, language) && words(one) == words(other);
}

// Requires the same treatment for messages that nobody can tell apart.
void check_alike(Checker& checker, const InTray::Spec& spec, const InTray::Key& key) {
    const auto same = [](const InTray::ItemKey& one, const InTray::ItemKey& other) {
        return one.rank == other.rank && one.urgent == other.urgent && one.important == other.important;
    };
    const auto key_of = [&](const Id& item) {
        return std::find_if(key.items.begin(), key.items.end(),
                            [&](const InTray::ItemKey& one) { return one.item == item; });
    };
    for (const InTray::Item& one : spec.items) {
        for (const InTray::Item& other : spec.items) {
            if (&other == &one) break;
            const auto first = key_of(one.id), second = key_of(other.id);
            if (first == key.items.end() || second == key.items.end() || same(*first, *second)) continue;
            for (const auto& [language, subject] : one.subject.by_language)
                checker.require(!read_alike(one, other, language),
                                "\"{0}\" reads like \"{1}\", and is to be dealt with otherwise", {one.id, other.id});
        }
    }
}

}  // namespace

void check(Checker& checker, const InTray::Spec& spec) {
    checker.within_bounds(spec);
    std::set<Id> ids;
    checker.each("items", spec.items, [&](const InTray::Item& item) {
        checker.new_id("id", item.id, ids);
        checker.translated_if_any("from", item.from);
        checker.translated("subject", item.subject);
        checker.translated_if_any("text", item.text);
    });
}

void check(Checker& checker, const InTray::Spec& spec, const InTray::Key& key) {
    require_one_for_each(checker, "items", key.items, "item", &InTray::ItemKey::item, ids_of(spec.items));
    std::set<int> ranks;
    checker.each("items", key.items, [&](const InTray::ItemKey& item) {
        ranks.insert(item.rank);
        checker.at("rank", [&] {
            checker.require(item.rank >= 1 && item.rank <= static_cast<int>(spec.items.size()),
                            "1 to the number of items expected");
        });
        checker.translated_if_any("why", item.why);
    });
    checker.at("items", [&] {
        check_alike(checker, spec, key);
        checker.require(ranks.size() >= 2, "every item has the same rank");
        checker.require(flat_marks(key) < 2 * static_cast<int>(key.items.size()), "every item has the same marks");
    });
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const InTray::Spec& spec, const InTray::Response& response) {
    const std::vector<Id> ids = ids_of(spec.items);
    if (!response.order.empty() && !is_permutation(ids, response.order))
        return Problem{"/order", "every item once expected"};
    if (!in_order_of(ids, response.judged, &InTray::Judged::item))
        return Problem{"/judged", "unknown, repeated or out of order"};
    for (const auto& judged : response.judged) {
        if (!judged.urgent && !judged.important) return Problem{"/judged", "says nothing"};
    }
    return {};
}

// A message may deliberately get no mark, but without any mark at all there is no answer yet.
bool complete(const InTray::Spec&, const InTray::Response& response) {
    return !response.order.empty() && !response.judged.empty();
}
bool empty(const InTray::Spec&, const InTray::Response& response) {
    return response.order.empty() && response.judged.empty();
}
InTray::Response blank(const InTray::Spec&) { return {}; }

}  // namespace potentiel
