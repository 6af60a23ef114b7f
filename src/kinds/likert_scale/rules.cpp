#include "model/alike.h"
#include "model/rules/ids.h"

namespace potentiel {
namespace {

void check_norm(Checker& checker, const LikertScale::Norm& norm) {
    checker.within_bounds(norm);
    checker.translated("group", norm.group);
    checker.at("source", [&] { checker.require(!norm.source.empty(), "a norm says where it comes from"); });
}

bool has_norm(const LikertScale::Norm& norm) {
    return norm.deviation != 0 || norm.mean != 0 || !norm.group.by_language.empty() || !norm.source.empty();
}

}  // namespace

void check(Checker& checker, const LikertScale::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "statements", spec.statements);
    std::size_t index = 0;
    checker.at("scale", [&] {
        for (const auto& point : spec.scale) {
            const auto place = std::to_string(index++);
            checker.translated(place, point);
            checker.at(place, [&] {
                for (const auto& other : spec.scale) {
                    if (&other == &point) break;
                    checker.require(!read_alike_somewhere(other, point), "reads like another point");
                }
            });
        }
    });
}

void check(Checker& checker, const LikertScale::Spec& spec, const LikertScale::Key& key) {
    std::set<Id> seen;
    checker.each("reversed", key.reversed, [&](const Id& id) {
        checker.require(has_option(spec.statements, id), "unknown statement");
        checker.require(seen.insert(id).second, "named twice");
    });
    if (has_norm(key.norm)) checker.at("norm", [&] { check_norm(checker, key.norm); });
}

std::optional<Problem> check(const LikertScale::Spec& spec, const LikertScale::Response& response) {
    if (!in_order_of(ids_of(spec.statements), response.ratings, &LikertScale::Rating::statement))
        return Problem{"/ratings", "unknown, repeated or out of order"};
    for (const auto& rating : response.ratings) {
        if (rating.point < 0 || rating.point >= static_cast<int>(spec.scale.size()))
            return Problem{"/ratings", "no such point on the scale"};
    }
    return {};
}

bool complete(const LikertScale::Spec& spec, const LikertScale::Response& response) {
    return response.ratings.size() == spec.statements.size();
}
bool empty(const LikertScale::Spec&, const LikertScale::Response& response) { return response.ratings.empty(); }
LikertScale::Response blank(const LikertScale::Spec&) { return {}; }

}  // namespace potentiel
