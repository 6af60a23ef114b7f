#pragma once
#include "kinds/predict_output/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, PredictOutput::Spec& spec) {
    archive(required("language", spec.language), required("program", spec.program), optional("maximum", spec.maximum));
}

template <class Archive>
void serialize(Archive& archive, PredictOutput::Key& key) {
    archive(required("output", key.output), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, PredictOutput::Response& response) {
    archive(required("text", response.text));
}

}  // namespace potentiel
