#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const PredictOutput::Spec&) {}

void check(Checker&, const PredictOutput::Spec&, const PredictOutput::Key&) {}

std::optional<Problem> check(const PredictOutput::Spec&, const PredictOutput::Response&) { return {}; }

bool complete(const PredictOutput::Spec&, const PredictOutput::Response&) { return true; }
bool empty(const PredictOutput::Spec&, const PredictOutput::Response&) { return false; }
PredictOutput::Response blank(const PredictOutput::Spec&) { return {}; }

}  // namespace potentiel
