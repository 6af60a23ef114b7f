#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Cloze::Spec&) {}

void check(Checker&, const Cloze::Spec&, const Cloze::Key&) {}

std::optional<Problem> check(const Cloze::Spec&, const Cloze::Response&) { return {}; }

bool complete(const Cloze::Spec&, const Cloze::Response&) { return true; }
bool empty(const Cloze::Spec&, const Cloze::Response&) { return false; }
Cloze::Response blank(const Cloze::Spec&) { return {}; }

}  // namespace potentiel
