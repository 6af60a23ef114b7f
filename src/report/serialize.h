#pragma once
#include "report/result.h"
#include "session/serialize.h"

namespace potentiel {

constexpr auto names_of(Status) {
    return std::to_array<std::string_view>({"answered", "skipped", "not_reached", "not_judged"});
}

constexpr auto names_of(Passed) { return std::to_array<std::string_view>({"no_mark", "yes", "not_yet", "not_judged"}); }

template <class Archive>
void serialize(Archive& archive, ExerciseResult& exercise) {
    archive(required("id", exercise.id), required("status", named(exercise.status)), required("score", exercise.score));
}
template <class Archive>
void serialize(Archive& archive, SkillResult& skill) {
    archive(required("id", skill.id), required("score", skill.score), required("low", skill.low),
            required("high", skill.high), required("exercises", skill.exercises),
            required("not_judged", skill.not_judged), required("level", skill.level),
            required("confirmed", skill.confirmed), required("passed", named(skill.passed)));
}
template <class Archive>
void serialize(Archive& archive, Overtime& over) {
    archive(required("scope", named(over.scope)), required("id", over.id), required("time", over.time));
}
template <class Archive>
void serialize(Archive& archive, Noted& noted) {
    archive(required("left", noted.left), required("away", noted.away), required("pastes", noted.pastes),
            required("pasted", noted.pasted), required("devices", noted.devices));
}
template <class Archive>
void serialize(Archive& archive, Result& result) {
    archive(required("format", result.format), required("pack", result.pack),
            required("pack_version", result.pack_version), required("start", result.start),
            required("language", result.language), required("duration", result.duration), required("raw", result.raw),
            required("score", result.score), required("passed", named(result.passed)),
            required("not_judged", result.not_judged), required("skills", result.skills),
            required("exercises", result.exercises), required("overtime", result.overtime),
            required("noted", result.noted));
}

}  // namespace potentiel
