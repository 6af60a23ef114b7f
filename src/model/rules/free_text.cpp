#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const FreeText::Spec&) {}

void check(Checker&, const FreeText::Spec&, const FreeText::Key&) {}

std::optional<Problem> check(const FreeText::Spec&, const FreeText::Response&) { return {}; }

bool complete(const FreeText::Spec&, const FreeText::Response&) { return true; }
bool empty(const FreeText::Spec&, const FreeText::Response&) { return false; }
FreeText::Response blank(const FreeText::Spec&) { return {}; }

}  // namespace potentiel
