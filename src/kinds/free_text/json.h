#pragma once
#include "kinds/free_text/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, FreeText::Criterion& criterion) {
    archive(required("id", criterion.id), required("name", criterion.name), required("levels", criterion.levels));
}

template <class Archive>
void serialize(Archive& archive, FreeText::Spec& spec) {
    archive(optional("maximum", spec.maximum), optional("placeholder", spec.placeholder),
            required("rubric", spec.rubric));
}

template <class Archive>
void serialize(Archive& archive, FreeText::Key& key) {
    archive(optional("example", key.example), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, FreeText::Rating& rating) {
    archive(required("criterion", rating.criterion), required("level", rating.level));
}

template <class Archive>
void serialize(Archive& archive, FreeText::Response& response) {
    archive(required("text", response.text), required("ratings", response.ratings));
}

}  // namespace potentiel
