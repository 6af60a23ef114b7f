// Checks that the app does each piece of work once for each press, and once for each pack. Natively only: the module
// that ships counts nothing.
#ifndef NDEBUG
#include "ui/app/app.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/work.h"
#include "unit/files.h"
#include "unit/session/sample.h"

using namespace potentiel;
using namespace potentiel::ui;

// Functions of bindings/potentiel.cpp.
extern "C" {
const void* pt_check(const char* pack, std::uint32_t pack_length);
const void* pt_open(const char* pack, std::uint32_t pack_length, const char* settings, std::uint32_t settings_length,
                    const char* transcript, std::uint32_t transcript_length);
}

namespace {

constexpr double start = 1'790'000'000'000;

// What `task` records, lays out and paints.
struct Pieces {
    int recorded, laid_out, painted;
    bool operator==(const Pieces&) const = default;
};
template <class Task>
Pieces counted(Task task) {
    const Work before = work_done;
    task();
    return {work_done.screens_recorded - before.screens_recorded, work_done.screens_laid_out - before.screens_laid_out,
            work_done.screens_painted - before.screens_painted};
}

// The node of the first button or option that the changes add.
NodeId added(const Changes& changes, Role role, int before = 0) {
    for (std::size_t at = 0; at < changes.operations.size(); at += op_words) {
        const auto* operation = &changes.operations[at];
        if (operation[0] == static_cast<int>(Op::Add) && operation[4] == static_cast<int>(role) && before-- == 0)
            return static_cast<NodeId>(operation[1]);
    }
    FAIL_CHECK("no such node");
    return 0;
}

}  // namespace

TEST_SUITE("ui/app") {
    TEST_CASE("a press is recorded, laid out and painted once; a look or a scroll is only painted") {
        for (const View view : {View::Canvas, View::Page}) {
            const int once = view == View::Canvas ? 1 : 0;
            App app;
            Settings settings;
            settings.language = "en";
            REQUIRE(app.open(std::make_shared<const Course>(sample_course()), settings, ""));
            const FrameInput input{.width = 400, .view = view};
            App::Update update;
            CHECK(counted([&] { update = app.update(input); }) == Pieces{1, once, 0});

            Reply reply;
            const NodeId begin = added(update.changes, Role::Button, 1);
            CHECK(counted([&] { reply = app.act({begin, Action::Activate, {}}, start); }) == Pieces{0, 0, 0});
            CHECK(reply.log.size() == 1);
            CHECK(counted([&] { update = app.update(input); }) == Pieces{1, once, 0});

            const NodeId option = added(update.changes, Role::Radio);
            CHECK(counted([&] {
                      reply = app.act({option, Action::Check, {}}, start + 1000);
                      update = app.update(input);
                      if (view == View::Canvas) app.paint({.height = 600});
                  }) == Pieces{1, once, once});
            CHECK(reply.log.size() == 1);
            CHECK(!update.changes.operations.empty());

            CHECK(counted([&] { app.paint({.top = 40, .height = 600, .hovered = option}); }) == Pieces{0, 0, 1});
        }
    }

    TEST_CASE("a pack is parsed and checked once, whatever is then done with it") {
        const std::string pack = sample_pack_json(),
                          settings = R"({"pack":"p","runtime":"r","language":"en","seed":1})";
        const auto open = [&](const std::string& json) {
            const auto size = static_cast<std::uint32_t>(json.size());
            pt_check(json.data(), size);
            pt_open(json.data(), size, settings.data(), static_cast<std::uint32_t>(settings.size()), "", 0);
            pt_open(json.data(), size, settings.data(), static_cast<std::uint32_t>(settings.size()), "", 0);
        };
        Work before = work_done;
        open(pack);
        CHECK(work_done.packs_parsed - before.packs_parsed == 1);
        CHECK(work_done.packs_checked - before.packs_checked == 1);

        std::string other = pack;
        other.replace(other.find("1.0.0"), 5, "1.0.1");
        before = work_done;
        open(other);
        CHECK(work_done.packs_parsed - before.packs_parsed == 1);
        CHECK(work_done.packs_checked - before.packs_checked == 1);
    }
}
#endif
