#pragma once
#include "kinds/trace/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Trace::Spec& spec) {
    archive(required("language", spec.language), required("program", spec.program), required("lines", spec.lines),
            required("variables", spec.variables));
}

template <class Archive>
void serialize(Archive& archive, Trace::Step& step) {
    archive(required("values", step.values));
}

template <class Archive>
void serialize(Archive& archive, Trace::Key& key) {
    archive(required("steps", key.steps), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Trace::Response& response) {
    archive(required("texts", response.texts));
}

}  // namespace potentiel
