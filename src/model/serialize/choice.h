#pragma once
#include "model/kinds/choice.h"
#include "model/serialize/options.h"

namespace potentiel {

constexpr auto names_of(ChoiceScoring) {
    return std::to_array<std::string_view>({"partial", "all_or_nothing", "weighted"});
}
constexpr auto names_of(Certainty) { return std::to_array<std::string_view>({"not_asked", "asked"}); }

template <class Archive>
void serialize(Archive& archive, SingleChoice::Spec& spec) {
    archive(required("options", spec.options), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, SingleChoice::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}

template <class Archive>
void serialize(Archive& archive, SingleChoice::Response& response) {
    archive(required("choice", response.choice));
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

template <class Archive>
void serialize(Archive& archive, TrueFalse::Spec& spec) {
    archive(required("statements", spec.statements), optional("certainty", named(spec.certainty)),
            optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, TrueFalse::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}

template <class Archive>
void serialize(Archive& archive, TrueFalse::Judged& judged) {
    archive(required("statement", judged.statement), required("holds", judged.holds),
            required("certainty", judged.certainty));
}

template <class Archive>
void serialize(Archive& archive, TrueFalse::Response& response) {
    archive(required("answers", response.answers));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Spot& spot) {
    archive(required("id", spot.id), required("name", spot.name), required("left", spot.left),
            required("top", spot.top), required("width", spot.width), required("height", spot.height));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Spec& spec) {
    archive(required("picture", spec.picture), required("spots", spec.spots), optional("choose", named(spec.choose)));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}

template <class Archive>
void serialize(Archive& archive, Hotspot::Response& response) {
    archive(required("choices", response.choices));
}

}  // namespace potentiel
