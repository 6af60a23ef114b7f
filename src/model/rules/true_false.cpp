#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const TrueFalse::Spec&) {}

void check(Checker&, const TrueFalse::Spec&, const TrueFalse::Key&) {}

std::optional<Problem> check(const TrueFalse::Spec&, const TrueFalse::Response&) { return {}; }

bool complete(const TrueFalse::Spec&, const TrueFalse::Response&) { return true; }
bool empty(const TrueFalse::Spec&, const TrueFalse::Response&) { return false; }
TrueFalse::Response blank(const TrueFalse::Spec&) { return {}; }

}  // namespace potentiel
