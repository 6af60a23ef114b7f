#pragma once
#include "kinds/short_text/spec.h"
#include "model/parts/typed_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, ShortText::Spec& spec) {
    archive(optional("maximum", spec.maximum), optional("placeholder", spec.placeholder));
}

template <class Archive>
void serialize(Archive& archive, ShortText::Key& key) {
    text_key(archive, key);
    archive(optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, ShortText::Response& response) {
    archive(required("text", response.text));
}

}  // namespace potentiel
