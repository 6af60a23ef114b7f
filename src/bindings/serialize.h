#pragma once
#include "report/serialize.h"
#include "ui/app/app.h"

// JSON form of settings, notices and requests.

namespace potentiel::ui {

constexpr auto names_of(Saving) {
    return std::to_array<std::string_view>({"saved", "writing", "full", "unavailable", "erased"});
}
constexpr auto names_of(Offline) {
    return std::to_array<std::string_view>({"none", "possible", "fetching", "ready", "failed"});
}
constexpr auto names_of(Delivery) { return std::to_array<std::string_view>({"none", "waiting", "sent", "refused"}); }

template <class Archive>
void serialize(Archive& archive, Settings& settings) {
    archive(required("pack", settings.pack), required("runtime", settings.runtime),
            required("language", settings.language), optional("nonce", settings.nonce),
            optional("audience", settings.audience), optional("host_name", settings.host_name),
            required("seed", settings.seed), optional("names", settings.names), optional("signing", settings.signing),
            optional("canvas", settings.canvas), optional("extra_time", settings.extra_time),
            optional("older_pack", settings.older_pack), optional("practice", settings.practice),
            optional("offline", settings.offline), optional("bare_answers", settings.bare_answers));
}

// Requests and notices have their type and their fields in one object.
template <class Archive>
void serialize_fields(Archive& archive, RunCode& run) {
    serialize(archive, run);
}
template <class Archive>
void serialize_fields(Archive& archive, Result& result) {
    archive(required("result", result));
}
template <class Archive>
void serialize_fields(Archive& archive, Prefer& prefer) {
    archive(required("name", prefer.name), required("value", prefer.value));
}
template <class Archive>
void serialize_fields(Archive& archive, HandOver& hand_over) {
    archive(required("what", hand_over.what));
}
template <class Archive>
void serialize_fields(Archive&, Restart&) {}
template <class Archive>
void serialize_fields(Archive& archive, FetchEngine& fetch) {
    archive(required("language", named(fetch.language)));
}
template <class Archive>
void serialize_fields(Archive& archive, FetchWords& fetch) {
    archive(required("language", fetch.language));
}
template <class Archive>
void serialize_fields(Archive& archive, Ran& ran) {
    serialize(archive, ran);
}
template <class Archive>
void serialize_fields(Archive& archive, NotRun& not_run) {
    serialize(archive, not_run);
}
template <class Archive>
void serialize_fields(Archive& archive, NoEngine& engine) {
    archive(required("language", named(engine.language)), required("why", named(engine.why)));
}
template <class Archive>
void serialize_fields(Archive& archive, Signed& done) {
    archive(required("ok", done.ok), optional("message", done.message), optional("badge", done.badge),
            optional("shares", done.shares));
}
template <class Archive>
void serialize_fields(Archive& archive, Saved& saved) {
    archive(required("state", named(saved.state)));
}
template <class Archive>
void serialize_fields(Archive& archive, EngineProgress& engine) {
    archive(required("language", named(engine.language)), required("loaded", engine.loaded),
            required("total", engine.total), optional("waiting", engine.waiting));
}
template <class Archive>
void serialize(Archive& archive, Mistake& mistake) {
    archive(required("message", mistake.message), required("words", mistake.words));
}
template <class Archive>
void serialize_fields(Archive& archive, KnownMistakes& known) {
    archive(required("language", named(known.language)), required("mistakes", known.mistakes));
}

template <class Archive>
void serialize_fields(Archive& archive, Wake& wake) {
    archive(required("at", wake.at));
}
template <class Archive>
void serialize_fields(Archive&, KeepOffline&) {}
template <class Archive>
void serialize_fields(Archive&, Lead&) {}
template <class Archive>
void serialize_fields(Archive&, Import&) {}
template <class Archive>
void serialize_fields(Archive& archive, Resumed& resumed) {
    archive(required("time", resumed.time), optional("elsewhere", resumed.elsewhere),
            optional("clock_moved", resumed.clock_moved));
}
template <class Archive>
void serialize_fields(Archive&, Time&) {}
template <class Archive>
void serialize_fields(Archive& archive, Left& left) {
    archive(required("away", left.away));
}
template <class Archive>
void serialize_fields(Archive& archive, Pasted& pasted) {
    archive(required("length", pasted.length));
}
template <class Archive>
void serialize_fields(Archive& archive, Network& network) {
    archive(required("online", network.online));
}
template <class Archive>
void serialize_fields(Archive& archive, Leads& leads) {
    archive(required("here", leads.here));
}
template <class Archive>
void serialize_fields(Archive& archive, OfflineState& offline) {
    archive(required("state", named(offline.state)), optional("loaded", offline.loaded),
            optional("total", offline.total));
}
template <class Archive>
void serialize_fields(Archive& archive, Delivered& delivered) {
    archive(required("state", named(delivered.state)));
}
template <class Archive>
void serialize_fields(Archive& archive, NotImported& problem) {
    archive(required("message", problem.message));
}

// Same order as the variants' alternatives.
enum class RequestType { Run, Complete, Prefer, HandOver, Restart, Engine, Words, Wake, Offline, Lead, Import };
constexpr auto names_of(RequestType) {
    return std::to_array<std::string_view>(
        {"run", "complete", "prefer", "hand_over", "restart", "engine", "words", "wake", "offline", "lead", "import"});
}
static_assert(names_of(RequestType{}).size() == std::variant_size_v<Request>);

enum class NoticeType {
    Ran,
    Signed,
    Saved,
    Engine,
    Mistakes,
    Resumed,
    Time,
    Left,
    Pasted,
    Network,
    Leads,
    Offline,
    Delivered,
    NotImported,
    NotRun,
    NoEngine
};
constexpr auto names_of(NoticeType) {
    return std::to_array<std::string_view>({"ran", "signed", "saved", "engine", "mistakes", "resumed", "time", "left",
                                            "pasted", "network", "leads", "offline", "delivered", "not_imported",
                                            "not_run", "no_engine"});
}
static_assert(names_of(NoticeType{}).size() == std::variant_size_v<Notice>);

inline void serialize(JsonWriter& archive, Request& request) {
    auto type = static_cast<RequestType>(request.index());
    archive(required("type", named(type)));
    std::visit([&](auto& fields) { serialize_fields(archive, fields); }, request);
}

template <std::size_t index = 0>
void emplace_notice(Notice& notice, std::size_t wanted) {
    if (index == wanted) notice.emplace<index>();
    else if constexpr (index + 1 < std::variant_size_v<Notice>) emplace_notice<index + 1>(notice, wanted);
}

inline void serialize(JsonReader& archive, Notice& notice) {
    NoticeType type{};
    archive(required("type", named(type)));
    emplace_notice(notice, static_cast<std::size_t>(type));
    std::visit([&](auto& fields) { serialize_fields(archive, fields); }, notice);
}

template <class Archive>
void serialize(Archive& archive, Reply& reply) {
    archive(required("log", reply.log), required("requests", reply.requests));
}

}  // namespace potentiel::ui
