#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Slider::Spec&) {}

void check(Checker&, const Slider::Spec&, const Slider::Key&) {}

std::optional<Problem> check(const Slider::Spec&, const Slider::Response&) { return {}; }

bool complete(const Slider::Spec&, const Slider::Response&) { return true; }
bool empty(const Slider::Spec&, const Slider::Response&) { return false; }
Slider::Response blank(const Slider::Spec&) { return {}; }

}  // namespace potentiel
