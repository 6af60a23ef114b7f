#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Trace::Spec&) {}

void check(Checker&, const Trace::Spec&, const Trace::Key&) {}

std::optional<Problem> check(const Trace::Spec&, const Trace::Response&) { return {}; }

bool complete(const Trace::Spec&, const Trace::Response&) { return true; }
bool empty(const Trace::Spec&, const Trace::Response&) { return false; }
Trace::Response blank(const Trace::Spec&) { return {}; }

}  // namespace potentiel
