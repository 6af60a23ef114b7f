#pragma once
#include "kinds/table_completion/spec.h"
#include "model/parts/typed_json.h"

namespace potentiel {

template <class Archive>
void serialize(Archive& archive, TableCompletion::Cell& cell) {
    archive(optional("text", cell.text), optional("value", cell.value), optional("entry", cell.entry),
            optional("number", cell.number), optional("formula", cell.formula));
    number_form(archive, cell.form);
}

template <class Archive>
void serialize(Archive& archive, TableCompletion::Row& row) {
    archive(required("cells", row.cells));
}

template <class Archive>
void serialize(Archive& archive, TableCompletion::Spec& spec) {
    archive(required("rows", spec.rows));
}

template <class Archive>
void serialize(Archive& archive, TableCompletion::CellKey& key) {
    archive(required("cell", key.cell), optional("number", key.number), optional("text", key.text));
}

template <class Archive>
void serialize(Archive& archive, TableCompletion::Key& key) {
    archive(required("cells", key.cells), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, TableCompletion::Response& response) {
    archive(required("texts", response.texts));
}

}  // namespace potentiel
