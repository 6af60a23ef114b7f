#pragma once
#include "kinds/allocation/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Allocation::Amount& amount) {
    archive(required("option", amount.option), required("points", amount.points));
}

template <class Archive>
void serialize(Archive& archive, Allocation::Spec& spec) {
    archive(required("options", spec.options), optional("total", spec.total), optional("step", spec.step));
}

template <class Archive>
void serialize(Archive& archive, Allocation::Key& key) {
    archive(required("ideal", key.ideal), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Allocation::Response& response) {
    archive(required("amounts", response.amounts));
}

}  // namespace potentiel
