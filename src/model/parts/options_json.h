#pragma once
#include <array>
#include <string_view>
#include <type_traits>

#include "base/json_archive.h"
#include "model/parts/options.h"

namespace potentiel {

constexpr auto names_of(SpanStyle) {
    return std::to_array<std::string_view>({"plain", "strong", "emphasis", "code", "gap"});
}
constexpr auto names_of(BlockKind) {
    return std::to_array<std::string_view>({"paragraph", "heading", "bullet", "number", "quote", "code", "table"});
}
constexpr auto names_of(Choose) { return std::to_array<std::string_view>({"one", "many"}); }
constexpr auto names_of(Shuffle) { return std::to_array<std::string_view>({"no", "yes", "keep_last"}); }

template <class T>
void load(JsonReader& archive, Localized<T>& text) {
    if (archive.failed()) return;
    const rapidjson::Value& value = archive.value();
    if (!value.IsObject()) return archive.fail("object from language to text expected");
    for (const auto& member : value.GetObject()) {
        const std::string_view language(member.name.GetString(), member.name.GetStringLength());
        archive.enter(member.value, language);
        auto [place, is_new] = text.by_language.try_emplace(std::string(language));
        if (!is_new) archive.fail("key given twice");
        archive(place->second);
        archive.leave();
        if (archive.failed()) return;
    }
}

template <class Archive>
void serialize(Archive& archive, Span& span) {
    archive(required("text", span.text), optional("style", named(span.style)));
}
template <class Archive>
void serialize(Archive& archive, Block& block) {
    archive(optional("kind", named(block.kind)), optional("spans", block.spans), optional("rows", block.rows));
}
template <class Archive>
void serialize(Archive& archive, Option& option) {
    archive(required("id", option.id), required("text", option.text));
}
template <class Archive>
void serialize(Archive& archive, OptionFeedback& feedback) {
    archive(required("option", feedback.option), required("text", feedback.text));
}
template <class Archive>
void serialize(Archive& archive, Mark& mark) {
    archive(required("row", mark.row), required("column", mark.column));
}
template <class Archive>
void serialize(Archive& archive, TypedText& text) {
    archive(required("field", text.field), required("text", text.text));
}

}  // namespace potentiel
