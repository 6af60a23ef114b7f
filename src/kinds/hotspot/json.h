#pragma once
#include "kinds/hotspot/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Hotspot::Spot& spot) {
    archive(required("id", spot.id), required("name", spot.name), required("left", spot.left),
            required("top", spot.top), required("width", spot.width), required("height", spot.height));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Spec& spec) {
    archive(required("picture", spec.picture), required("spots", spec.spots), optional("choose", named(spec.choose)));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Response& response) {
    archive(required("choices", response.choices));
}

}  // namespace potentiel
