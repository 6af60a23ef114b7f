#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Allocation::Spec&) {}

void check(Checker&, const Allocation::Spec&, const Allocation::Key&) {}

std::optional<Problem> check(const Allocation::Spec&, const Allocation::Response&) { return {}; }

bool complete(const Allocation::Spec&, const Allocation::Response&) { return true; }
bool empty(const Allocation::Spec&, const Allocation::Response&) { return false; }
Allocation::Response blank(const Allocation::Spec&) { return {}; }

}  // namespace potentiel
