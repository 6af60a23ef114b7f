#include "model/rules/rules.h"

namespace potentiel {

void check(Checker&, const Matrix::Spec&) {}

void check(Checker&, const Matrix::Spec&, const Matrix::Key&) {}

std::optional<Problem> check(const Matrix::Spec&, const Matrix::Response&) { return {}; }

bool complete(const Matrix::Spec&, const Matrix::Response&) { return true; }
bool empty(const Matrix::Spec&, const Matrix::Response&) { return false; }
Matrix::Response blank(const Matrix::Spec&) { return {}; }

}  // namespace potentiel
