#pragma once
#include <array>
#include <string_view>
#include <type_traits>

#include "base/json_archive.h"
#include "model/pack.h"

// How the model stands in JSON: one function for each struct, for reading and writing.
// Packs are only read here, so their fields with a sensible default are optional; responses are written too and have none.

namespace potentiel {

constexpr auto names_of(SpanStyle) { return std::to_array<std::string_view>({"plain", "strong", "emphasis", "code"}); }
constexpr auto names_of(BlockKind) {
    return std::to_array<std::string_view>({"paragraph", "heading", "bullet", "number", "quote", "code", "table"});
}
constexpr auto names_of(Shuffle) { return std::to_array<std::string_view>({"no", "yes"}); }
constexpr auto names_of(Basis) { return std::to_array<std::string_view>({"demonstrated", "declared"}); }
constexpr auto names_of(Kind) {
    return std::to_array<std::string_view>({
#define ITEM_KIND(Type, name) #name,
#include "model/item_kinds.inl"
#undef ITEM_KIND
    });
}

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
void serialize(Archive& archive, SingleChoice::Spec& spec) {
    archive(required("options", spec.options), optional("shuffle", named(spec.shuffle)));
}
template <class Archive>
void serialize(Archive& archive, SingleChoice::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}
template <class Archive>
void serialize(Archive& archive, SingleChoice::Response& response) {
    archive(required("choice", response.choice));
}

template <class Archive>
void serialize(Archive& archive, MultipleChoice::Spec& spec) {
    archive(required("options", spec.options), optional("shuffle", named(spec.shuffle)));
}
template <class Archive>
void serialize(Archive& archive, MultipleChoice::Key& key) {
    archive(required("correct", key.correct), optional("options", key.options));
}
template <class Archive>
void serialize(Archive& archive, MultipleChoice::Response& response) {
    archive(required("choices", response.choices));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Spec& spec) {
    archive(required("actions", spec.actions), optional("shuffle", named(spec.shuffle)));
}
template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Key& key) {
    archive(required("best", key.best), required("worst", key.worst), optional("options", key.options));
}
template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Response& response) {
    archive(required("best", response.best), required("worst", response.worst));
}

template <class Archive>
void serialize(Archive& archive, LikertScale::Spec& spec) {
    archive(required("statements", spec.statements), required("scale", spec.scale));
}
template <class Archive>
void serialize(Archive& archive, LikertScale::Key& key) {
    archive(optional("reversed", key.reversed));
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
void serialize(Archive& archive, Ordering::Spec& spec) {
    archive(required("items", spec.items), optional("shuffle", named(spec.shuffle)));
}
template <class Archive>
void serialize(Archive& archive, Ordering::Key& key) {
    archive(required("order", key.order), optional("why", key.why));
}
template <class Archive>
void serialize(Archive& archive, Ordering::Response& response) {
    archive(required("order", response.order));
}

template <class Archive>
void serialize(Archive& archive, ShortText::Spec& spec) {
    archive(optional("maximum", spec.maximum), optional("placeholder", spec.placeholder));
}
template <class Archive>
void serialize(Archive& archive, ShortText::Key& key) {
    archive(required("accepted", key.accepted), optional("why", key.why));
}
template <class Archive>
void serialize(Archive& archive, ShortText::Response& response) {
    archive(required("text", response.text));
}

template <class Archive>
void serialize(Archive& archive, Code::Test& test) {
    archive(required("id", test.id), optional("label", test.label), required("arguments", test.arguments),
            required("expected", test.expected));
}
template <class Archive>
void serialize(Archive& archive, Code::Limits& limits) {
    archive(optional("milliseconds", limits.milliseconds), optional("fuel", limits.fuel),
            optional("memory_kilobytes", limits.memory_kilobytes), optional("output_bytes", limits.output_bytes));
}
template <class Archive>
void serialize(Archive& archive, Code::Spec& spec) {
    archive(required("language", spec.language), required("function", spec.function), optional("starter", spec.starter),
            required("tests", spec.tests), optional("limits", spec.limits));
}
template <class Archive>
void serialize(Archive& archive, Code::Key& key) {
    archive(optional("tests", key.tests), optional("solution", key.solution), optional("why", key.why));
}
template <class Archive>
void serialize(Archive& archive, Code::Response& response) {
    archive(required("source", response.source));
}

// A variant over the table of kinds, with its kind's name beside it.
template <class Variant>
struct ByKind {
    const char* name;
    Variant& value;
};
template <class Variant>
ByKind<Variant> by_kind(const char* name, Variant& value) {
    return {name, value};
}

template <class Variant>
void load(JsonReader& archive, ByKind<Variant>& field) {
    Kind kind{};
    archive(required("kind", named(kind)));
    if (archive.failed()) return;
    switch (kind) {
#define ITEM_KIND(Type, name)                                                 \
    case Kind::Type:                                                          \
        field.value.template emplace<static_cast<std::size_t>(Kind::Type)>(); \
        break;
#include "model/item_kinds.inl"
#undef ITEM_KIND
    }
    std::visit([&](auto& value) { archive(required(field.name, value)); }, field.value);
}
template <class Variant>
void save(JsonWriter& archive, const ByKind<Variant>& field) {
    Kind kind = kind_of(field.value);
    archive(required("kind", named(kind)));
    std::visit([&](auto& value) { archive(required(field.name, value)); }, field.value);
}

template <class Archive>
void serialize(Archive& archive, Alignment& alignment) {
    archive(required("framework", alignment.framework), optional("code", alignment.code),
            required("name", alignment.name), required("uri", alignment.uri));
}
template <class Archive>
void serialize(Archive& archive, Skill& skill) {
    archive(required("id", skill.id), required("name", skill.name), required("can", skill.can),
            optional("basis", named(skill.basis)), optional("alignments", skill.alignments));
}
template <class Archive>
void serialize(Archive& archive, Level& level) {
    archive(required("id", level.id), optional("from", level.from), required("name", level.name));
}
template <class Archive>
void serialize(Archive& archive, Exercise& exercise) {
    archive(required("id", exercise.id), required("title", exercise.title), required("skills", exercise.skills),
            optional("points", exercise.points), required("stem", exercise.stem),
            optional("material", exercise.material), by_kind("spec", exercise.spec));
}
template <class Archive>
void serialize(Archive& archive, Section& section) {
    archive(required("id", section.id), required("title", section.title), required("exercises", section.exercises));
}
template <class Archive>
void serialize(Archive& archive, ExerciseKey& key) {
    archive(required("exercise", key.exercise), by_kind("key", key.key));
}
template <class Archive>
void serialize(Archive& archive, Pack& pack) {
    archive(required("format", pack.format), required("id", pack.id), required("version", pack.version),
            required("languages", pack.languages), required("license", pack.license), optional("authors", pack.authors),
            optional("minutes", pack.minutes), required("title", pack.title), required("description", pack.description),
            required("skills", pack.skills), optional("levels", pack.levels), required("sections", pack.sections),
            optional("keys", pack.keys));
}

}  // namespace potentiel
