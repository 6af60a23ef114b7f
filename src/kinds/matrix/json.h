#pragma once
#include "kinds/matrix/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Matrix::Spec& spec) {
    archive(required("rows", spec.rows), required("columns", spec.columns), optional("choose", named(spec.choose)));
}

template <class Archive>
void serialize(Archive& archive, Matrix::Key& key) {
    archive(required("marks", key.marks), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Matrix::Response& response) {
    archive(required("marks", response.marks));
}

}  // namespace potentiel
