#pragma once
#include "model/kinds/typed.h"
#include "model/serialize/options.h"

namespace potentiel {

constexpr auto names_of(Cloze::GapKind) { return std::to_array<std::string_view>({"text", "number", "choice"}); }

// The fields of a struct that others are made of, without an object of their own.
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

template <class Archive>
void serialize(Archive& archive, ShortText::Spec& spec) {
    archive(optional("maximum", spec.maximum), optional("placeholder", spec.placeholder));
}

template <class Archive>
void serialize(Archive& archive, ShortText::Key& key) {
    text_key(archive, key);
    archive(optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, ShortText::Response& response) {
    archive(required("text", response.text));
}

template <class Archive>
void serialize(Archive& archive, Number::Spec& spec) {
    archive(optional("unit", spec.unit), optional("placeholder", spec.placeholder));
    number_form(archive, spec.form);
}

template <class Archive>
void serialize(Archive& archive, Number::Key& key) {
    number_key(archive, key);
    archive(optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Number::Response& response) {
    archive(required("text", response.text));
}

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

template <class Archive>
void serialize(Archive& archive, PredictOutput::Spec& spec) {
    archive(required("language", spec.language), required("program", spec.program), optional("maximum", spec.maximum));
}

template <class Archive>
void serialize(Archive& archive, PredictOutput::Key& key) {
    archive(required("output", key.output), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, PredictOutput::Response& response) {
    archive(required("text", response.text));
}

template <class Archive>
void serialize(Archive& archive, Trace::Spec& spec) {
    archive(required("language", spec.language), required("program", spec.program), required("lines", spec.lines),
            required("variables", spec.variables));
}

template <class Archive>
void serialize(Archive& archive, Trace::Step& step) {
    archive(required("values", step.values));
}

template <class Archive>
void serialize(Archive& archive, Trace::Key& key) {
    archive(required("steps", key.steps), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Trace::Response& response) {
    archive(required("texts", response.texts));
}

}  // namespace potentiel
