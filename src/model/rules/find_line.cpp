#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const FindLine::Spec&) {}

void check(Checker&, const FindLine::Spec&, const FindLine::Key&) {}

std::optional<Problem> check(const FindLine::Spec&, const FindLine::Response&) { return {}; }

bool complete(const FindLine::Spec&, const FindLine::Response&) { return true; }
bool empty(const FindLine::Spec&, const FindLine::Response&) { return false; }
FindLine::Response blank(const FindLine::Spec&) { return {}; }

}  // namespace potentiel
