#pragma once
#include "model/serialize.h"
#include "session/run_code.h"

// JSON form of a session. Every field is required, so that a transcript has one form only.

namespace potentiel {

constexpr auto names_of(Scope) { return std::to_array<std::string_view>({"test", "section", "exercise"}); }
constexpr auto names_of(Obstacle) { return std::to_array<std::string_view>({"unreachable", "blocked", "failed"}); }
constexpr auto names_of(Place) { return std::to_array<std::string_view>({"exercise", "review"}); }

// Type of an event: its index in the variant.
enum class EventType {
#define SESSION_EVENT(Type, name) Type,
#include "session/session_events.inl"
#undef SESSION_EVENT
};
constexpr auto names_of(EventType) {
    return std::to_array<std::string_view>({
#define SESSION_EVENT(Type, name) #name,
#include "session/session_events.inl"
#undef SESSION_EVENT
    });
}

template <class Archive>
void serialize(Archive& archive, SessionStarted& start) {
    archive(required("pack", start.pack), required("runtime", start.runtime), required("language", start.language),
            required("nonce", start.nonce), required("audience", start.audience), required("time", start.time),
            required("seed", start.seed), required("extra_time", start.extra_time));
}
template <class Archive>
void serialize(Archive& archive, Navigated& go) {
    archive(required("place", named(go.place)), required("exercise", go.exercise));
}
template <class Archive>
void serialize(Archive& archive, AnswerGiven& answer) {
    archive(required("exercise", answer.exercise), by_kind("response", answer.response));
}
template <class Archive>
void serialize(Archive& archive, TextEdited& edit) {
    archive(required("exercise", edit.exercise), required("field", edit.field), required("from", edit.from),
            required("removed", edit.removed), required("inserted", edit.inserted));
}
template <class Archive>
void serialize(Archive& archive, FlagChanged& flag) {
    archive(required("exercise", flag.exercise), required("on", flag.on));
}
template <class Archive>
void serialize(Archive& archive, HintShown& hint) {
    archive(required("exercise", hint.exercise), required("hint", hint.hint));
}
template <class Archive>
void serialize(Archive& archive, AnswerChecked& check) {
    archive(required("exercise", check.exercise));
}
template <class Archive>
void serialize(Archive& archive, LanguageChosen& language) {
    archive(required("language", language.language));
}
template <class Archive>
void serialize(Archive& archive, RunStarted& run) {
    archive(required("exercise", run.exercise), required("run", run.run));
}
template <class Archive>
void serialize(Archive& archive, CallResult& result) {
    archive(required("test", result.test), required("status", named(result.status)), required("value", result.value),
            required("output", result.output), required("line", result.line), required("file", result.file),
            required("fuel", result.fuel), required("check", result.check));
}
template <class Archive>
void serialize(Archive& archive, Ran& ran) {
    archive(required("exercise", ran.exercise), required("run", ran.run), required("results", ran.results),
            required("facts", ran.facts));
}
template <class Archive>
void serialize(Archive& archive, NotRun& not_run) {
    archive(required("exercise", not_run.exercise), required("run", not_run.run), required("why", named(not_run.why)));
}
template <class Archive>
void serialize(Archive& archive, Tried& tried) {
    archive(required("exercise", tried.exercise), required("input", tried.input), required("result", tried.result),
            required("cut", tried.cut));
}
template <class Archive>
void serialize(Archive&, TestEnded&) {}
template <class Archive>
void serialize(Archive& archive, SessionResumed& resume) {
    archive(required("runtime", resume.runtime), required("time", resume.time));
}
template <class Archive>
void serialize(Archive& archive, TimeUp& time) {
    archive(required("scope", named(time.scope)), required("id", time.id));
}
template <class Archive>
void serialize(Archive& archive, BreakChanged& pause) {
    archive(required("on", pause.on));
}
template <class Archive>
void serialize(Archive& archive, SectionClosed& close) {
    archive(required("section", close.section));
}
template <class Archive>
void serialize(Archive& archive, AwayChanged& away) {
    archive(required("on", away.on));
}
template <class Archive>
void serialize(Archive& archive, TextPasted& paste) {
    archive(required("exercise", paste.exercise), required("length", paste.length));
}
template <class Archive>
void serialize(Archive&, DeviceChanged&) {}

template <class Archive>
void serialize(Archive& archive, Event& event) {
    auto type = static_cast<EventType>(event.what.index());
    archive(required("sequence", event.sequence), required("at", event.at), required("type", named(type)));
    if constexpr (Archive::is_loading::value) {
        if (archive.failed()) return;
        switch (type) {
#define SESSION_EVENT(Type, name)   \
    case EventType::Type:           \
        event.what.emplace<Type>(); \
        break;
#include "session/session_events.inl"
#undef SESSION_EVENT
        }
    }
    // The event's own fields are in the same object.
    std::visit(
        [&]<class What>(What& what) {
            if constexpr (!std::is_same_v<What, std::monostate>) serialize(archive, what);
        },
        event.what);
}

template <class Archive>
void serialize(Archive& archive, SourceFile& file) {
    archive(required("name", file.name), required("text", file.text));
}
template <class Archive>
void serialize(Archive& archive, Call& call) {
    archive(required("test", call.test), required("input", call.input));
}
template <class Archive>
void serialize(Archive& archive, RunCode& run) {
    archive(required("exercise", run.exercise), required("run", run.run), required("language", named(run.language)),
            required("task", named(run.task)), required("function", run.function), required("files", run.files),
            required("subject", run.subject), required("checker", run.checker), required("facts", run.facts),
            required("seed", run.seed), required("epoch", run.epoch), required("limits", run.limits),
            required("calls", run.calls));
}

}  // namespace potentiel
