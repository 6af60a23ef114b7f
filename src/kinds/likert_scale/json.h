#pragma once
#include "kinds/likert_scale/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(Missing) { return std::to_array<std::string_view>({"half", "complete"}); }

template <class Archive>
void serialize(Archive& archive, LikertScale::Spec& spec) {
    archive(required("statements", spec.statements), required("scale", spec.scale));
}

template <class Archive>
void serialize(Archive& archive, LikertScale::Norm& norm) {
    archive(required("mean", norm.mean), required("deviation", norm.deviation), required("group", norm.group),
            required("source", norm.source));
}

template <class Archive>
void serialize(Archive& archive, LikertScale::Key& key) {
    archive(optional("reversed", key.reversed), optional("missing", named(key.missing)), optional("norm", key.norm));
}

template <class Archive>
void serialize(Archive& archive, LikertScale::Rating& rating) {
    archive(required("statement", rating.statement), required("point", rating.point));
}

template <class Archive>
void serialize(Archive& archive, LikertScale::Response& response) {
    archive(required("ratings", response.ratings));
}

}  // namespace potentiel
