#pragma once
#include "model/parts/options_json.h"
#include "model/parts/typed.h"

namespace potentiel {

// Fields that several structs share, directly in their JSON objects.
template <class Archive>
void text_key(Archive& archive, TextKey& key) {
    archive(optional("accepted", key.accepted), optional("pattern", key.pattern), optional("distance", key.distance),
            optional("exact_case", key.exact_case), optional("exact_accents", key.exact_accents));
}

template <class Archive>
void number_key(Archive& archive, NumberKey& key) {
    archive(required("value", key.value), optional("absolute", key.absolute), optional("relative", key.relative),
            optional("figures", key.figures), optional("units", key.units));
}

template <class Archive>
void number_form(Archive& archive, NumberForm& form) {
    archive(optional("units", form.units), optional("figures", form.figures));
}

template <class Archive>
void serialize(Archive& archive, TextKey& key) {
    text_key(archive, key);
}

template <class Archive>
void serialize(Archive& archive, NumberKey& key) {
    number_key(archive, key);
}

template <class Archive>
void serialize(Archive& archive, NumberKey::Unit& unit) {
    archive(required("unit", unit.unit), required("factor", unit.factor));
}

}  // namespace potentiel
