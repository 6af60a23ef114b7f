#include "model/rules/rules.h"

namespace potentiel {

void check(Checker& checker, const LikertScale::Spec& spec) {
    check_options(checker, "statements", spec.statements);
    checker.at("scale",
               [&] { checker.require(spec.scale.size() >= 2 && spec.scale.size() <= 11, "2 to 11 points expected"); });
    std::size_t index = 0;
    checker.at("scale", [&] {
        for (const auto& point : spec.scale) checker.translated(std::to_string(index++), point);
    });
}

void check(Checker& checker, const LikertScale::Spec& spec, const LikertScale::Key& key) {
    std::set<Id> seen;
    checker.each("reversed", key.reversed, [&](const Id& id) {
        checker.require(has_option(spec.statements, id), "unknown statement");
        checker.require(seen.insert(id).second, "named twice");
    });
}

std::optional<Problem> check(const LikertScale::Spec& spec, const LikertScale::Response& response) {
    auto next = spec.statements.begin();
    for (const auto& rating : response.ratings) {
        next = std::find_if(next, spec.statements.end(), [&](const Option& o) { return o.id == rating.statement; });
        if (next == spec.statements.end()) return Problem{"/ratings", "unknown, repeated or out of order"};
        ++next;
        if (rating.point < 0 || rating.point >= static_cast<int>(spec.scale.size())) {
            return Problem{"/ratings", "no such point on the scale"};
        }
    }
    return {};
}

bool complete(const LikertScale::Spec& spec, const LikertScale::Response& response) {
    return response.ratings.size() == spec.statements.size();
}
bool empty(const LikertScale::Spec&, const LikertScale::Response& response) { return response.ratings.empty(); }
LikertScale::Response blank(const LikertScale::Spec&) { return {}; }

}  // namespace potentiel
