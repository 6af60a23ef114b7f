#pragma once
#include "kinds/matching/spec.h"
#include "model/parts/options_json.h"

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

}  // namespace potentiel
