#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Hotspot::Spec&) {}

void check(Checker&, const Hotspot::Spec&, const Hotspot::Key&) {}

std::optional<Problem> check(const Hotspot::Spec&, const Hotspot::Response&) { return {}; }

bool complete(const Hotspot::Spec&, const Hotspot::Response&) { return true; }
bool empty(const Hotspot::Spec&, const Hotspot::Response&) { return false; }
Hotspot::Response blank(const Hotspot::Spec&) { return {}; }

}  // namespace potentiel
