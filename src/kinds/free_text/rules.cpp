#include "model/rules/ids.h"

namespace potentiel {

void check(Checker& checker, const FreeText::Spec& spec) {
    checker.within_bounds(spec);
    checker.translated_if_any("placeholder", spec.placeholder);
    std::set<Id> ids;
    checker.each("rubric", spec.rubric, [&](const FreeText::Criterion& criterion) {
        checker.new_id("id", criterion.id, ids);
        checker.translated("name", criterion.name);
        checker.within_bounds(criterion);
        checker.at("levels", [&] {
            std::size_t index = 0;
            for (const auto& level : criterion.levels) checker.translated(std::to_string(index++), level);
        });
    });
}

void check(Checker& checker, const FreeText::Spec&, const FreeText::Key& key) {
    checker.translated_if_any("example", key.example);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const FreeText::Spec& spec, const FreeText::Response& response) {
    if (code_points(response.text) > static_cast<std::size_t>(spec.maximum)) return Problem{"/text", "too long"};
    if (!in_order_of(ids_of(spec.rubric), response.ratings, &FreeText::Rating::criterion))
        return Problem{"/ratings", "unknown, repeated or out of order"};
    for (const auto& rating : response.ratings) {
        const auto criterion = std::find_if(spec.rubric.begin(), spec.rubric.end(),
                                            [&](const auto& one) { return one.id == rating.criterion; });
        if (rating.level < 0 || rating.level >= static_cast<int>(criterion->levels.size()))
            return Problem{"/ratings", "no such level"};
    }
    return {};
}

bool complete(const FreeText::Spec& spec, const FreeText::Response& response) {
    return response.has_text() && response.ratings.size() == spec.rubric.size();
}
bool empty(const FreeText::Spec&, const FreeText::Response& response) {
    return !response.has_text() && response.ratings.empty();
}
FreeText::Response blank(const FreeText::Spec&) { return {}; }

}  // namespace potentiel
