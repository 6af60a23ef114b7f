#pragma once
#include "kinds/multiple_choice/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(ChoiceScoring) {
    return std::to_array<std::string_view>({"partial", "all_or_nothing", "weighted"});
}

template <class Archive>
void serialize(Archive& archive, MultipleChoice::Spec& spec) {
    archive(required("options", spec.options), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, MultipleChoice::Weight& weight) {
    archive(required("option", weight.option), required("weight", weight.weight));
}

template <class Archive>
void serialize(Archive& archive, MultipleChoice::Key& key) {
    archive(required("correct", key.correct), optional("scoring", named(key.scoring)), optional("weights", key.weights),
            optional("options", key.options));
}

template <class Archive>
void serialize(Archive& archive, MultipleChoice::Response& response) {
    archive(required("choices", response.choices));
}

}  // namespace potentiel
