#pragma once
#include "kinds/find_line/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, FindLine::Spec& spec) {
    archive(required("language", spec.language), required("program", spec.program),
            optional("choose", named(spec.choose)));
}

template <class Archive>
void serialize(Archive& archive, FindLine::LineFeedback& feedback) {
    archive(required("line", feedback.line), required("text", feedback.text));
}

template <class Archive>
void serialize(Archive& archive, FindLine::Key& key) {
    archive(required("correct", key.correct), optional("lines", key.lines), optional("repaired", key.repaired),
            optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, FindLine::Response& response) {
    archive(required("lines", response.lines));
}

}  // namespace potentiel
