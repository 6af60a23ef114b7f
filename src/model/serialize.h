#pragma once
#include "kinds/json.h"
#include "model/pack.h"

// JSON form of the model: one function for each struct, for reading and writing; those of the kinds are in
// kinds/*/json.h. Packs are only read here, so fields with a sensible default are optional; responses are also written
// and have no optional fields.

namespace potentiel {

constexpr auto names_of(Guessing) { return std::to_array<std::string_view>({"ignored", "corrected"}); }
constexpr auto names_of(Basis) { return std::to_array<std::string_view>({"demonstrated", "declared"}); }
constexpr auto names_of(AtEnd) { return std::to_array<std::string_view>({"submit", "lock", "note"}); }
constexpr auto names_of(Navigation) { return std::to_array<std::string_view>({"free", "sections", "forward"}); }
constexpr auto names_of(Shows) { return std::to_array<std::string_view>({"at_once", "sections", "end", "never"}); }
constexpr auto names_of(Kind) {
    return std::to_array<std::string_view>({
#define ITEM_KIND(Type, name) #name,
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    });
}

// A variant over the table of kinds, with the kind's name in the same object.
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
#include "kinds/item_kinds.inl"
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
void serialize(Archive& archive, Level& level) {
    archive(required("id", level.id), optional("from", level.from), required("name", level.name));
}
template <class Archive>
void serialize(Archive& archive, NextStep& step) {
    archive(required("title", step.title), required("link", step.link), optional("kind", step.kind),
            optional("cost", step.cost), optional("level", step.level));
}
template <class Archive>
void serialize(Archive& archive, Skill& skill) {
    archive(required("id", skill.id), required("name", skill.name), required("can", skill.can),
            optional("basis", named(skill.basis)), optional("alignments", skill.alignments),
            optional("levels", skill.levels), optional("pass", skill.pass), optional("interview", skill.interview),
            optional("next", skill.next));
}
template <class Archive>
void serialize(Archive& archive, Hint& hint) {
    archive(required("text", hint.text), optional("cost", hint.cost));
}
template <class Archive>
void serialize(Archive& archive, Parameter& parameter) {
    archive(required("id", parameter.id), optional("from", parameter.from), optional("to", parameter.to),
            optional("step", parameter.step), optional("values", parameter.values),
            optional("formula", parameter.formula));
}
template <class Archive>
void serialize(Archive& archive, Medium& medium) {
    archive(required("id", medium.id), required("type", medium.type), required("data", medium.data),
            optional("width", medium.width), optional("height", medium.height),
            required("alternative", medium.alternative), optional("transcript", medium.transcript));
}
template <class Archive>
void serialize(Archive& archive, Stimulus& stimulus) {
    archive(required("id", stimulus.id), required("title", stimulus.title), optional("text", stimulus.text),
            optional("medium", stimulus.medium));
}
template <class Archive>
void serialize(Archive& archive, TimeLimit& time) {
    archive(required("seconds", time.seconds), optional("at_end", named(time.at_end)),
            optional("warnings", time.warnings));
}
template <class Archive>
void serialize(Archive& archive, Breaks& breaks) {
    archive(required("count", breaks.count), required("seconds", breaks.seconds));
}
template <class Archive>
void serialize(Archive& archive, Signals& signals) {
    archive(optional("away", signals.away), optional("paste", signals.paste), optional("device", signals.device));
}
template <class Archive>
void serialize(Archive& archive, Exercise& exercise) {
    archive(required("id", exercise.id), required("title", exercise.title), required("skills", exercise.skills),
            optional("points", exercise.points), required("stem", exercise.stem),
            optional("material", exercise.material), optional("stimulus", exercise.stimulus),
            optional("hints", exercise.hints), optional("attempts", exercise.attempts),
            optional("attempt_cost", exercise.attempt_cost), optional("parameters", exercise.parameters),
            optional("time", exercise.time), by_kind("spec", exercise.spec));
}
template <class Archive>
void serialize(Archive& archive, Condition& condition) {
    archive(optional("exercise", condition.exercise), optional("section", condition.section),
            optional("option", condition.option), optional("at_least", condition.at_least),
            optional("at_most", condition.at_most));
}
template <class Archive>
void serialize(Archive& archive, Section& section) {
    archive(required("id", section.id), required("title", section.title),
            optional("instructions", section.instructions), optional("draw", section.draw),
            optional("shuffle", named(section.shuffle)), optional("when", section.when), optional("time", section.time),
            required("exercises", section.exercises));
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
            required("skills", pack.skills), optional("levels", pack.levels), optional("pass", pack.pass),
            optional("guessing", named(pack.guessing)), optional("time", pack.time),
            optional("extra_time", pack.extra_time), optional("breaks", pack.breaks),
            optional("navigation", named(pack.navigation)), optional("shows", named(pack.shows)),
            optional("signals", pack.signals), optional("media", pack.media), optional("stimuli", pack.stimuli),
            required("sections", pack.sections), optional("keys", pack.keys));
}

}  // namespace potentiel
