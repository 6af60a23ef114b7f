#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Branching::Spec&) {}

void check(Checker&, const Branching::Spec&, const Branching::Key&) {}

std::optional<Problem> check(const Branching::Spec&, const Branching::Response&) { return {}; }

bool complete(const Branching::Spec&, const Branching::Response&) { return true; }
bool empty(const Branching::Spec&, const Branching::Response&) { return false; }
Branching::Response blank(const Branching::Spec&) { return {}; }

}  // namespace potentiel
