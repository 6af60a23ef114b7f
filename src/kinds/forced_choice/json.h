#pragma once
#include "kinds/forced_choice/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

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
