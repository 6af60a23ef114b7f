#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Matching::Spec&) {}

void check(Checker&, const Matching::Spec&, const Matching::Key&) {}

std::optional<Problem> check(const Matching::Spec&, const Matching::Response&) { return {}; }

bool complete(const Matching::Spec&, const Matching::Response&) { return true; }
bool empty(const Matching::Spec&, const Matching::Response&) { return false; }
Matching::Response blank(const Matching::Spec&) { return {}; }

}  // namespace potentiel
