#pragma once
#include "kinds/statement/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Statement::Spec& spec) {
    archive(optional("confirm", spec.confirm));
}

template <class Archive>
void serialize(Archive&, Statement::Key&) {}

template <class Archive>
void serialize(Archive& archive, Statement::Response& response) {
    archive(required("confirmed", response.confirmed));
}

}  // namespace potentiel
