#include "model/rules/rules.h"

namespace potentiel {

void check(Checker& checker, const Statement::Spec& spec) { checker.translated_if_any("confirm", spec.confirm); }

void check(Checker&, const Statement::Spec&, const Statement::Key&) {}

std::optional<Problem> check(const Statement::Spec&, const Statement::Response&) { return {}; }

bool complete(const Statement::Spec&, const Statement::Response& response) { return response.confirmed; }
bool empty(const Statement::Spec&, const Statement::Response& response) { return !response.confirmed; }
Statement::Response blank(const Statement::Spec&) { return {}; }

}  // namespace potentiel
