#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Number::Spec&) {}

void check(Checker&, const Number::Spec&, const Number::Key&) {}

std::optional<Problem> check(const Number::Spec&, const Number::Response&) { return {}; }

bool complete(const Number::Spec&, const Number::Response&) { return true; }
bool empty(const Number::Spec&, const Number::Response&) { return false; }
Number::Response blank(const Number::Spec&) { return {}; }

}  // namespace potentiel
