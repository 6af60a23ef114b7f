#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Sorting::Spec&) {}

void check(Checker&, const Sorting::Spec&, const Sorting::Key&) {}

std::optional<Problem> check(const Sorting::Spec&, const Sorting::Response&) { return {}; }

bool complete(const Sorting::Spec&, const Sorting::Response&) { return true; }
bool empty(const Sorting::Spec&, const Sorting::Response&) { return false; }
Sorting::Response blank(const Sorting::Spec&) { return {}; }

}  // namespace potentiel
