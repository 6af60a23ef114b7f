#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const TableCompletion::Spec&) {}

void check(Checker&, const TableCompletion::Spec&, const TableCompletion::Key&) {}

std::optional<Problem> check(const TableCompletion::Spec&, const TableCompletion::Response&) { return {}; }

bool complete(const TableCompletion::Spec&, const TableCompletion::Response&) { return true; }
bool empty(const TableCompletion::Spec&, const TableCompletion::Response&) { return false; }
TableCompletion::Response blank(const TableCompletion::Spec&) { return {}; }

}  // namespace potentiel
