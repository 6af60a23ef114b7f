#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const InTray::Spec&) {}

void check(Checker&, const InTray::Spec&, const InTray::Key&) {}

std::optional<Problem> check(const InTray::Spec&, const InTray::Response&) { return {}; }

bool complete(const InTray::Spec&, const InTray::Response&) { return true; }
bool empty(const InTray::Spec&, const InTray::Response&) { return false; }
InTray::Response blank(const InTray::Spec&) { return {}; }

}  // namespace potentiel
