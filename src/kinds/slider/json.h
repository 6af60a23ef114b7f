#pragma once
#include "kinds/slider/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

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
