#pragma once
#include "kinds/sorting/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Sorting::Spec& spec) {
    archive(required("items", spec.items), required("categories", spec.categories),
            optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, Sorting::Key& key) {
    archive(required("places", key.places), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Sorting::Response& response) {
    archive(required("places", response.places));
}

}  // namespace potentiel
