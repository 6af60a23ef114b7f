// All functions that the host calls. The host passes bytes in memory from pt_alloc; an answer stays valid until the
// next call.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "bindings/describe.h"
#include "bindings/serialize.h"
#include "model/rules/archive.h"
#include "ui/words/strings.h"

namespace potentiel {
namespace {

struct Text {
    std::uint32_t status = 0;  // 0: ok, 1: the text is a Problem
    std::uint32_t text = 0;  // address
    std::uint32_t length = 0;
};

struct Problems {
    std::vector<Problem> problems;
};

// A pack, parsed and checked.
struct OpenedPack {
    std::string json;
    std::vector<Problem> problems;
    std::shared_ptr<const Course> course;  // null if there are problems
};

struct Replaying {
    std::shared_ptr<const Course> course;
    Replay replay;
    std::optional<Problem> problem;
};

struct Replayed {
    Result result;
    bool finished = false;
    struct Answer {
        std::vector<CallResult> results;
        std::vector<std::string> facts;
    };
    struct Execution {
        RunCode asked;
        bool ran = false;  // otherwise the transcript says that it could not run
        Answer reply;
    };
    std::vector<Execution> runs;
};

}  // namespace

template <class Archive>
void serialize(Archive& archive, Problem& problem) {
    const std::uint32_t fault = problem.fault.number();
    archive(required("path", problem.path), required("fault", fault), required("values", problem.values));
}
template <class Archive>
void serialize(Archive& archive, Problems& problems) {
    archive(required("problems", problems.problems));
}
template <class Archive>
void serialize(Archive& archive, Replayed::Answer& reply) {
    archive(required("results", reply.results), required("facts", reply.facts));
}
template <class Archive>
void serialize(Archive& archive, Replayed::Execution& run) {
    serialize(archive, run.asked);
    archive(required("ran", run.ran), required("reply", run.reply));
}
template <class Archive>
void serialize(Archive& archive, Replayed& replayed) {
    archive(required("result", replayed.result), required("finished", replayed.finished),
            required("runs", replayed.runs));
}

namespace {

ui::App& app() {
    static ui::App app;
    return app;
}

std::uint32_t address_of(const void* pointer) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

const Text* answer(std::string text, bool ok = true) {
    static std::string kept;
    static Text bytes;
    kept = std::move(text);
    bytes = {ok ? 0u : 1u, address_of(kept.data()), static_cast<std::uint32_t>(kept.size())};
    return &bytes;
}

const Text* answer(const Problem& problem) { return answer(write_json(problem), false); }

const Text* answer(const Checked<ui::Reply>& reply) {
    return reply ? answer(write_json(*reply)) : answer(reply.problem());
}

std::string_view text_at(const char* bytes, std::uint32_t length) { return {bytes, length}; }

// A pack is parsed and checked once, however often the host then checks, opens or replays it: the last one is kept.
const OpenedPack& opened_pack(std::string_view json) {
    static std::optional<OpenedPack> last;
    if (last && last->json == json) return *last;
    last = OpenedPack{std::string(json), {}, nullptr};
    auto pack = parse_pack(json);
    last->problems = pack ? check_pack(*pack) : std::vector{pack.problem()};
    if (last->problems.empty()) last->course = std::make_shared<const Course>(std::move(*pack));
    return *last;
}

}  // namespace
}  // namespace potentiel

using namespace potentiel;

extern "C" {

void* pt_alloc(std::uint32_t size) { return std::malloc(size); }
void pt_free(void* bytes) { std::free(bytes); }

const Text* pt_describe() { return answer(describe()); }

// {"problems": [{path, fault, values}]} of a pack.json.
const Text* pt_check(const char* pack, std::uint32_t pack_length) {
    return answer(write_json(Problems{opened_pack(text_at(pack, pack_length)).problems}));
}

// Starts a session, or resumes it if the transcript is not empty. Settings: bindings/serialize.h. Answers {"log":
// [lines to keep], "requests": [what to do]}, as do pt_notify and pt_act.
const Text* pt_open(const char* pack, std::uint32_t pack_length, const char* settings, std::uint32_t settings_length,
                    const char* transcript, std::uint32_t transcript_length) {
    const auto known = read_json<ui::Settings>(text_at(settings, settings_length));
    if (!known) return answer(known.problem().within("settings: "));
    const OpenedPack& opened = opened_pack(text_at(pack, pack_length));
    if (!opened.course) return answer(opened.problems.front());
    return answer(app().open(opened.course, *known, text_at(transcript, transcript_length)));
}

// Receives a notice from the host. `now`: milliseconds since 1970-01-01 UTC.
const Text* pt_notify(const char* notice, std::uint32_t length, double now) {
    const auto known = read_json<ui::Notice>(text_at(notice, length));
    if (!known) return answer(known.problem());
    return answer(app().notice(*known, now));
}

// Receives the candidate's action on a node: an Action of ui/tree/op.h.
const Text* pt_act(std::uint32_t node, std::int32_t action, const char* value, std::uint32_t length, double now) {
    if (!is_utf8(text_at(value, length))) return answer(Problem{"value", "not UTF-8"});
    return answer(app().act({node, static_cast<ui::Action>(action), std::string(text_at(value, length))}, now));
}

// Sets a TrueType font for the canvas view: 0 regular, 1 bold, 2 mono; from 3 on, the same with more letters. Returns 0
// if the font is valid.
std::int32_t pt_font(std::int32_t face, const unsigned char* bytes, std::uint32_t length) {
    if (face < 0 || face > 5) return 1;
    const auto letters = face < 3 ? ui::Letters::First : ui::Letters::More;
    return app().set_font(static_cast<ui::Face>(face % 3), letters, std::span(bytes, length)) ? 0 : 1;
}

// Sets the words of a language, requested by "words", in the form that ui/words/strings.h takes. Returns 0 if
// their number is right.
std::int32_t pt_words(const char* language, std::uint32_t language_length, const char* texts, std::uint32_t length) {
    if (!is_utf8(text_at(texts, length))) return 1;
    return ui::learn(text_at(language, language_length), text_at(texts, length)) ? 0 : 1;
}

// Records the current screen and, in the canvas view, lays it out.
const ui::FrameOutput* pt_update(const ui::FrameInput* input) {
    static ui::App::Update update;
    static ui::FrameOutput output;
    update = app().update(*input);
    const auto& operations = update.changes.operations;
    output.operations = address_of(operations.data());
    output.operation_count = static_cast<std::uint32_t>(operations.size() / ui::op_words);
    output.heap = address_of(update.changes.heap.data());
    output.heap_size = static_cast<std::uint32_t>(update.changes.heap.size());
    output.content_height = update.content_height;
    output.lacking = update.lacking;
    output.version += !operations.empty();
    output.screen = update.screen;
    return &output;
}

// Finds where the canvas view, as it was laid out last, has changed between two lines: a ui::PaintInput. Answers the
// address of how many areas changed, and of their edges, as int32.
const std::int32_t* pt_paint(float top, float height, std::uint32_t hovered, std::uint32_t focused,
                             std::uint32_t pressed) {
    static std::vector<std::int32_t> told;
    told.assign(1, 0);
    for (const auto& [left, upper, right, lower] : app().paint({top, height, hovered, focused, pressed})) {
        told.insert(told.end(), {left, upper, right, lower});
        ++told.front();
    }
    return told.data();
}

// Paints an area of the picture that pt_paint looked at. Answers the address of its pixels: red, green, blue, alpha.
const std::uint32_t* pt_pixels(std::int32_t left, std::int32_t top, std::int32_t right, std::int32_t bottom) {
    return app().pixels({left, top, right, bottom}).data();
}

// Starts a replay that the host feeds in pieces, so that it can stop between two. Answers {"address"}, which the next
// functions take.
const Text* pt_replay_begin(const char* pack, std::uint32_t pack_length) {
    const OpenedPack& opened = opened_pack(text_at(pack, pack_length));
    if (!opened.course) return answer(opened.problems.front().within("pack: "));
    auto* replaying = new Replaying{opened.course, {}, {}};
    return answer("{\"address\":" + std::to_string(address_of(replaying)) + "}");
}

// Adds whole lines. Answers {"problem"}: whether one was met; pt_replay_end reports it.
const Text* pt_replay_more(Replaying* replaying, const char* lines, std::uint32_t length) {
    auto& [course, replay, problem] = *replaying;
    if (!problem) problem = replay_more(*course, replay, text_at(lines, length));
    return answer(problem ? "{\"problem\":true}" : "{\"problem\":false}");
}

// Discards the replay without a result.
const Text* pt_replay_drop(Replaying* replaying) {
    delete replaying;
    return answer("{}");
}

// Answers {"result", "finished", "runs"}. Every replay must be ended or dropped, even after a problem.
const Text* pt_replay_end(Replaying* address) {
    const std::unique_ptr<Replaying> replaying(address);
    auto& [course, replay, problem] = *replaying;
    if (problem) return answer(*problem);
    if (replay.state.phase == Phase::Welcome) return answer(Problem{"line 1", "the session never began"});
    Replayed told{make_result(*course, replay.state), replay.state.phase == Phase::Finished, {}};
    told.runs.reserve(replay.runs.size());
    for (RunCode& asked : replay.runs) told.runs.push_back({std::move(asked), false, {}});
    // The fold numbers runs from 1, in the order of the requests.
    for (Ran& ran : replay.ran) {
        Replayed::Execution& execution = told.runs[static_cast<std::size_t>(ran.run) - 1];
        execution.ran = true;
        execution.reply = {std::move(ran.results), std::move(ran.facts)};
    }
    return answer(write_json(told));
}
}
