#pragma once
#include "kinds/number/spec.h"
#include "model/parts/typed_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Number::Spec& spec) {
    archive(optional("unit", spec.unit), optional("placeholder", spec.placeholder));
    number_form(archive, spec.form);
}

template <class Archive>
void serialize(Archive& archive, Number::Key& key) {
    number_key(archive, key);
    archive(optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Number::Response& response) {
    archive(required("text", response.text));
}

}  // namespace potentiel
