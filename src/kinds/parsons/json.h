#pragma once
#include "kinds/parsons/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(Parsons::Indentation) { return std::to_array<std::string_view>({"given", "asked"}); }
constexpr auto names_of(Parsons::Help) { return std::to_array<std::string_view>({"no", "adapted"}); }

template <class Archive>
void serialize(Archive& archive, Parsons::CodeLine& line) {
    archive(required("id", line.id), required("text", line.text), optional("indent", line.indent));
}

template <class Archive>
void serialize(Archive& archive, Parsons::Spec& spec) {
    archive(required("language", spec.language), required("lines", spec.lines),
            optional("indentation", named(spec.indentation)), optional("help", named(spec.help)),
            optional("help_cost", spec.help_cost), optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, Parsons::LineKey& key) {
    archive(required("line", key.line), optional("indent", key.indent), optional("after", key.after));
}

template <class Archive>
void serialize(Archive& archive, Parsons::Key& key) {
    archive(required("lines", key.lines), optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Parsons::Placed& placed) {
    archive(required("line", placed.line), required("indent", placed.indent));
}

template <class Archive>
void serialize(Archive& archive, Parsons::Response& response) {
    archive(required("lines", response.lines), required("helps", response.helps));
}

}  // namespace potentiel
