#include "model/rules/rules.h"

namespace potentiel {
namespace {

constexpr int whole = 1000, smallest = 20;  // thousandths of the picture

bool has_spot(const Hotspot::Spec& spec, const Id& id) {
    return std::any_of(spec.spots.begin(), spec.spots.end(), [&](const Hotspot::Spot& spot) { return spot.id == id; });
}

// In thousandths; the bounds are checked first, so that the sum can't overflow.
bool lies_within(int start, int length) {
    return start >= 0 && start <= whole && length >= smallest && length <= whole && start + length <= whole;
}

}  // namespace

// check.cpp, which knows the media, checks that `picture` is a picture of the pack.
void check(Checker& checker, const Hotspot::Spec& spec) {
    checker.within_bounds(spec);
    std::set<Id> ids;
    checker.each("spots", spec.spots, [&](const Hotspot::Spot& spot) {
        checker.new_id("id", spot.id, ids);
        checker.translated("name", spot.name);
        checker.require(lies_within(spot.left, spot.width) && lies_within(spot.top, spot.height),
                        "a place within the picture, {0} thousandths wide and high at least, expected", smallest);
    });
    require_told_apart(checker, "spots", spec.spots, &Hotspot::Spot::name);
}

void check(Checker& checker, const Hotspot::Spec& spec, const Hotspot::Key& key) {
    std::set<Id> seen;
    checker.each("correct", key.correct, [&](const Id& id) {
        checker.require(has_spot(spec, id), "unknown place");
        checker.require(seen.insert(id).second, "named twice");
    });
    checker.at("correct", [&] {
        checker.require(!key.correct.empty(), "at least one place must be right");
        checker.require(spec.choose == Choose::Many || key.correct.size() <= 1, "one right place expected");
    });
    check_feedback(checker, spec.spots, key.options);
}

std::optional<Problem> check(const Hotspot::Spec& spec, const Hotspot::Response& response) {
    if (spec.choose == Choose::One && response.choices.size() > 1) return Problem{"/choices", "one at most expected"};
    // In the order of the spec: a response has one written form.
    auto next = spec.spots.begin();
    for (const Id& id : response.choices) {
        next = std::find_if(next, spec.spots.end(), [&](const Hotspot::Spot& spot) { return spot.id == id; });
        if (next == spec.spots.end()) return Problem{"/choices", "unknown, repeated or out of order"};
        ++next;
    }
    return {};
}

bool complete(const Hotspot::Spec&, const Hotspot::Response& response) { return !response.choices.empty(); }
bool empty(const Hotspot::Spec&, const Hotspot::Response& response) { return response.choices.empty(); }
Hotspot::Response blank(const Hotspot::Spec&) { return {}; }

}  // namespace potentiel
