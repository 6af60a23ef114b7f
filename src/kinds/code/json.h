#pragma once
#include "kinds/code/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(CallStatus) {
    return std::to_array<std::string_view>({"ok", "error", "fuel", "memory", "output", "recursion", "killed"});
}
constexpr auto names_of(Code::Language) {
    return std::to_array<std::string_view>({"javascript", "python", "sql", "web"});
}
constexpr auto names_of(Code::Task) {
    return std::to_array<std::string_view>({"function", "program", "query", "page", "tests"});
}
constexpr auto names_of(Code::Compare) {
    return std::to_array<std::string_view>({"exact", "unordered", "whitespace", "checker"});
}
constexpr auto names_of(Code::Use) { return std::to_array<std::string_view>({"written", "given", "behind"}); }

template <class Archive>
void serialize(Archive& archive, Code::File& file) {
    archive(required("name", file.name), optional("text", file.text), optional("use", named(file.use)));
}

template <class Archive>
void serialize(Archive& archive, Code::Test& test) {
    archive(required("id", test.id), optional("label", test.label), required("input", test.input),
            required("expected", test.expected), optional("weight", test.weight));
}

template <class Archive>
void serialize(Archive& archive, Code::Style& style) {
    archive(required("id", style.id), required("label", style.label), optional("must", style.must),
            optional("must_not", style.must_not), optional("cost", style.cost));
}

template <class Archive>
void serialize(Archive& archive, Code::Table& table) {
    archive(required("name", table.name), required("columns", table.columns), optional("rows", table.rows));
}

template <class Archive>
void serialize(Archive& archive, Code::Limits& limits) {
    archive(optional("milliseconds", limits.milliseconds), optional("fuel", limits.fuel),
            optional("memory_kilobytes", limits.memory_kilobytes), optional("output_bytes", limits.output_bytes));
}

template <class Archive>
void serialize(Archive& archive, Code::Spec& spec) {
    archive(required("language", named(spec.language)), optional("task", named(spec.task)),
            optional("function", spec.function), required("files", spec.files), optional("subject", spec.subject),
            optional("tables", spec.tables), required("tests", spec.tests), optional("style", spec.style),
            optional("compare", named(spec.compare)), optional("tolerance", spec.tolerance),
            optional("checker", spec.checker), optional("limits", spec.limits));
}

template <class Archive>
void serialize(Archive& archive, Code::Key& key) {
    archive(optional("tests", key.tests), optional("solution", key.solution), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, Code::Response& response) {
    archive(required("texts", response.texts));
}

}  // namespace potentiel
