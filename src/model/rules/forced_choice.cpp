#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const ForcedChoice::Spec&) {}

void check(Checker&, const ForcedChoice::Spec&, const ForcedChoice::Key&) {}

std::optional<Problem> check(const ForcedChoice::Spec&, const ForcedChoice::Response&) { return {}; }

bool complete(const ForcedChoice::Spec&, const ForcedChoice::Response&) { return true; }
bool empty(const ForcedChoice::Spec&, const ForcedChoice::Response&) { return false; }
ForcedChoice::Response blank(const ForcedChoice::Spec&) { return {}; }

}  // namespace potentiel
