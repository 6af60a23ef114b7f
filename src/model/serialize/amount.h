#pragma once
#include "model/kinds/amount.h"
#include "model/serialize/options.h"

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

template <class Archive>
void serialize(Archive& archive, Slider::Spec& spec) {
    archive(optional("low", spec.low), optional("high", spec.high), optional("step", spec.step),
            optional("unit", spec.unit), optional("low_name", spec.low_name), optional("high_name", spec.high_name));
}

template <class Archive>
void serialize(Archive& archive, Slider::Key& key) {
    archive(required("value", key.value), optional("tolerance", key.tolerance), optional("reach", key.reach),
            optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Slider::Response& response) {
    archive(required("value", response.value));
}

}  // namespace potentiel
