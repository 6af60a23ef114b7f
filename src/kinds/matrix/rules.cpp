#include "model/rules/marks.h"

namespace potentiel {
namespace {

Grid grid_of(const Matrix::Spec& spec) { return {spec.rows, spec.columns, spec.choose}; }

}  // namespace

void check(Checker& checker, const Matrix::Spec& spec) {
    checker.within_bounds(spec);
    check_options(checker, "rows", spec.rows, Alike::Allowed);
    check_options(checker, "columns", spec.columns);
}

void check(Checker& checker, const Matrix::Spec& spec, const Matrix::Key& key) {
    check_key_marks(checker, "marks", grid_of(spec), key.marks);
    check_feedback(checker, spec.rows, key.options);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Matrix::Spec& spec, const Matrix::Response& response) {
    return check_marks("/marks", grid_of(spec), response.marks);
}

// If a row may have several columns, it may also be left empty on purpose.
bool complete(const Matrix::Spec& spec, const Matrix::Response& response) {
    return spec.choose == Choose::Many ? !response.marks.empty() : response.marks.size() == spec.rows.size();
}
bool empty(const Matrix::Spec&, const Matrix::Response& response) { return response.marks.empty(); }
Matrix::Response blank(const Matrix::Spec&) { return {}; }

}  // namespace potentiel
