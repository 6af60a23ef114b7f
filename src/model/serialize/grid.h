#pragma once
#include "model/kinds/grid.h"
#include "model/serialize/options.h"

namespace potentiel {

constexpr auto names_of(Reuse) { return std::to_array<std::string_view>({"no", "yes"}); }

template <class Archive>
void serialize(Archive& archive, Matching::Spec& spec) {
    archive(required("prompts", spec.prompts), required("choices", spec.choices), optional("reuse", named(spec.reuse)),
            optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, Matching::Key& key) {
    archive(required("pairs", key.pairs), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Matching::Response& response) {
    archive(required("pairs", response.pairs));
}

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

template <class Archive>
void serialize(Archive& archive, Matrix::Spec& spec) {
    archive(required("rows", spec.rows), required("columns", spec.columns), optional("choose", named(spec.choose)));
}

template <class Archive>
void serialize(Archive& archive, Matrix::Key& key) {
    archive(required("marks", key.marks), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Matrix::Response& response) {
    archive(required("marks", response.marks));
}

}  // namespace potentiel
