#pragma once
#include "kinds/ordering/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(OrderScoring) {
    return std::to_array<std::string_view>({"concordance", "exact", "adjacent", "distance", "longest"});
}

template <class Archive>
void serialize(Archive& archive, Ordering::Spec& spec) {
    archive(required("items", spec.items), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, Ordering::Key& key) {
    archive(required("order", key.order), optional("scoring", named(key.scoring)), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Ordering::Response& response) {
    archive(required("order", response.order));
}

}  // namespace potentiel
