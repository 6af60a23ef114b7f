#pragma once
#include "kinds/cloze/spec.h"
#include "model/parts/typed_json.h"

namespace potentiel {

constexpr auto names_of(Cloze::GapKind) { return std::to_array<std::string_view>({"text", "number", "choice"}); }

template <class Archive>
void serialize(Archive& archive, Cloze::Gap& gap) {
    archive(required("id", gap.id), optional("kind", named(gap.kind)), optional("options", gap.options),
            optional("maximum", gap.maximum));
    number_form(archive, gap.form);
}

template <class Archive>
void serialize(Archive& archive, Cloze::Spec& spec) {
    archive(required("text", spec.text), required("gaps", spec.gaps), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, Cloze::GapKey& key) {
    archive(required("gap", key.gap), optional("text", key.text), optional("number", key.number),
            optional("correct", key.correct), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Cloze::Key& key) {
    archive(required("gaps", key.gaps), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Cloze::Response& response) {
    archive(required("texts", response.texts), required("choices", response.choices));
}

}  // namespace potentiel
