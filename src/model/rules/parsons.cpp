#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Parsons::Spec&) {}

void check(Checker&, const Parsons::Spec&, const Parsons::Key&) {}

std::optional<Problem> check(const Parsons::Spec&, const Parsons::Response&) { return {}; }

bool complete(const Parsons::Spec&, const Parsons::Response&) { return true; }
bool empty(const Parsons::Spec&, const Parsons::Response&) { return false; }
Parsons::Response blank(const Parsons::Spec&) { return {}; }

}  // namespace potentiel
