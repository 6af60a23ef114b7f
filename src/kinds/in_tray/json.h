#pragma once
#include "kinds/in_tray/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, InTray::Item& item) {
    archive(required("id", item.id), optional("from", item.from), required("subject", item.subject),
            optional("text", item.text));
}

template <class Archive>
void serialize(Archive& archive, InTray::Spec& spec) {
    archive(required("items", spec.items), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, InTray::ItemKey& key) {
    archive(required("item", key.item), required("rank", key.rank), optional("urgent", key.urgent),
            optional("important", key.important), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, InTray::Key& key) {
    archive(required("items", key.items), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, InTray::Judged& judged) {
    archive(required("item", judged.item), required("urgent", judged.urgent), required("important", judged.important));
}

template <class Archive>
void serialize(Archive& archive, InTray::Response& response) {
    archive(required("order", response.order), required("judged", response.judged));
}

}  // namespace potentiel
