#include "model/rules/marks.h"

namespace potentiel {
namespace {

Grid grid_of(const Sorting::Spec& spec) { return {spec.items, spec.categories}; }

}  // namespace

void check(Checker& checker, const Sorting::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "items", spec.items, Alike::Allowed);
    check_options(checker, "categories", spec.categories);
}

void check(Checker& checker, const Sorting::Spec& spec, const Sorting::Key& key) {
    check_key_marks(checker, "places", grid_of(spec), key.places);
    check_feedback(checker, spec.items, key.options);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Sorting::Spec& spec, const Sorting::Response& response) {
    return check_marks("/places", grid_of(spec), response.places);
}

bool complete(const Sorting::Spec& spec, const Sorting::Response& response) {
    return response.places.size() == spec.items.size();
}
bool empty(const Sorting::Spec&, const Sorting::Response& response) { return response.places.empty(); }
Sorting::Response blank(const Sorting::Spec&) { return {}; }

}  // namespace potentiel
