#pragma once
#include "kinds/branching/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, Branching::Variable& variable) {
    archive(required("id", variable.id), optional("value", variable.value));
}

template <class Archive>
void serialize(Archive& archive, Branching::Condition& condition) {
    archive(required("variable", condition.variable), optional("at_least", condition.at_least),
            optional("at_most", condition.at_most));
}

template <class Archive>
void serialize(Archive& archive, Branching::Change& change) {
    archive(required("variable", change.variable), required("by", change.by));
}

template <class Archive>
void serialize(Archive& archive, Branching::Way& way) {
    archive(required("scene", way.scene), optional("when", way.when));
}

template <class Archive>
void serialize(Archive& archive, Branching::Choice& choice) {
    archive(required("id", choice.id), required("text", choice.text), optional("when", choice.when),
            optional("add", choice.add), required("to", choice.to));
}

template <class Archive>
void serialize(Archive& archive, Branching::Scene& scene) {
    archive(required("id", scene.id), optional("speaker", scene.speaker), required("text", scene.text),
            optional("choices", scene.choices), optional("ending", scene.ending));
}

template <class Archive>
void serialize(Archive& archive, Branching::Spec& spec) {
    archive(optional("variables", spec.variables), required("scenes", spec.scenes));
}

template <class Archive>
void serialize(Archive& archive, Branching::Points& points) {
    archive(required("place", points.place), required("points", points.points), optional("skills", points.skills));
}

template <class Archive>
void serialize(Archive& archive, Branching::Key& key) {
    archive(required("points", key.points), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Branching::Response& response) {
    archive(required("path", response.path));
}

}  // namespace potentiel
