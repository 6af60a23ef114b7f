#pragma once
#include "kinds/single_choice/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, SingleChoice::Spec& spec) {
    archive(required("options", spec.options), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, SingleChoice::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}

template <class Archive>
void serialize(Archive& archive, SingleChoice::Response& response) {
    archive(required("choice", response.choice));
}

}  // namespace potentiel
