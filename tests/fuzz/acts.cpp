// Performs arbitrary acts on the screens of a small pack: no crash, and the transcript replays to the same state.

#include <cstdint>
#include <cstring>

#include "../unit/session/sample.h"
#include "ui/app/app.h"

using namespace potentiel;

namespace {

// Turns the fuzzer's input into numbers and texts.
class Supply {
public:
    Supply(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
    bool empty() const { return size_ == 0; }
    std::uint8_t byte() {
        if (empty()) return 0;
        --size_;
        return *data_++;
    }
    std::string text() {
        std::string text;
        for (std::size_t length = byte() % 16; length > 0; --length) text += static_cast<char>(byte() & 0x7F);
        return text;
    }

private:
    const std::uint8_t* data_;
    std::size_t size_;
};

// The sample pack, with one of several sets of rules.
std::string pack_with(std::uint8_t choice) {
    static constexpr const char* rules[] = {
        "",
        R"("navigation":"forward","time":{"seconds":20,"at_end":"note","warnings":[5]},)",
        R"("navigation":"sections","shows":"sections","time":{"seconds":40},"breaks":{"count":2,"seconds":5},)",
        R"("time":{"seconds":15,"at_end":"lock"},"shows":"at_once","signals":{"away":true,"paste":true,"device":true},)",
    };
    std::string pack = sample_pack_json();
    if (choice & 4) pack.insert(pack.find("\"exercises\":"), R"("time":{"seconds":6,"at_end":"submit"},)");
    if (choice & 8) pack.insert(pack.find("\"points\":3"), R"("time":{"seconds":3,"at_end":"lock"},)");
    return pack.insert(pack.find("\"sections\":"), rules[choice % 4]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Supply supply(data, size);
    const std::string pack = pack_with(supply.byte());
    const auto course = std::make_shared<const Course>(std::move(*load_pack(pack)));
    ui::App app;
    ui::Settings settings;
    settings.language = supply.byte() % 2 ? "fr" : "en";
    double now = 1'790'000'000'000;
    if (!app.open(course, settings, "")) __builtin_trap();
    std::string transcript;
    ui::FrameInput input;
    input.view = ui::View::Page;
    std::vector<std::uint32_t> nodes;
    std::optional<RunCode> asked;
    while (!supply.empty()) {
        const auto update = app.update(input);
        for (std::size_t i = 0; i < update.changes.operations.size(); i += ui::op_words) {
            if (update.changes.operations[i] == static_cast<int>(ui::Op::Add)) {
                nodes.push_back(static_cast<std::uint32_t>(update.changes.operations[i + 1]));
            }
        }
        if (nodes.empty()) __builtin_trap();
        now += (supply.byte() - 20) * (supply.byte() % 8 == 0 ? 50 : 1);  // clocks may run backwards
        ui::Reply reply;
        if (asked && supply.byte() % 4 == 0) {
            Ran ran{asked->exercise, asked->run, {}};
            for (const auto& call : asked->calls) {
                ran.results.push_back({call.test, static_cast<CallStatus>(supply.byte() % 7), supply.text(),
                                       supply.text(), supply.byte()});
            }
            if (auto checked = app.notice(ran, now)) reply = std::move(*checked);
            asked.reset();
        } else if (const std::uint8_t told = supply.byte(); told < 40) {
            const ui::Notice notices[] = {ui::Time{}, ui::Left{told % 2 == 0}, ui::Pasted{told - 5}, ui::Resumed{told},
                                          ui::Resumed{told, true, true}};
            if (auto checked = app.notice(notices[told % 5], now)) reply = std::move(*checked);
        } else {
            const std::size_t which = supply.byte() * 256u + supply.byte();
            reply =
                app.act({nodes[which % nodes.size()], static_cast<ui::Action>(supply.byte() % 7), supply.text()}, now);
        }
        for (const auto& line : reply.log) transcript += line + "\n";
        for (const auto& request : reply.requests) {
            if (const auto* run = std::get_if<RunCode>(&request)) asked = *run;
        }
    }
    if (!replay(*course, transcript)) __builtin_trap();
    return 0;
}
