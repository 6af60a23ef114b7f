#pragma once
#include "kinds/true_false/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(Certainty) { return std::to_array<std::string_view>({"not_asked", "asked"}); }

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

}  // namespace potentiel
