#pragma once
#include "model/kinds/scale.h"
#include "model/serialize/options.h"

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

template <class Archive>
void serialize(Archive& archive, ForcedChoice::StatementBlock& block) {
    archive(required("id", block.id), required("statements", block.statements));
}

template <class Archive>
void serialize(Archive& archive, ForcedChoice::Spec& spec) {
    archive(required("blocks", spec.blocks), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, ForcedChoice::Key& key) {
    archive(required("scales", key.scales));
}

template <class Archive>
void serialize(Archive& archive, ForcedChoice::Pick& pick) {
    archive(required("block", pick.block), required("most", pick.most), required("least", pick.least));
}

template <class Archive>
void serialize(Archive& archive, ForcedChoice::Response& response) {
    archive(required("picks", response.picks));
}

}  // namespace potentiel
