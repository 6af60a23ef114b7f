// Any acts on the screens of a small pack: no crash, and the transcript that they leave replays to the same state.

#include <cstdint>
#include <cstring>

#include "../unit/session/sample.h"
#include "ui/app.h"

using namespace potentiel;

namespace {

// Reads the input as a supply of numbers and texts.
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string pack = sample_pack_json();
    static const Course course = sample_course();
    Supply supply(data, size);
    ui::App app;
    ui::Settings settings;
    settings.language = supply.byte() % 2 ? "fr" : "en";
    double now = 1'790'000'000'000;
    if (!app.open(pack, settings, "")) __builtin_trap();
    std::string transcript;
    ui::FrameInput input;
    input.view = ui::View::Page;
    std::vector<std::uint32_t> nodes;
    std::optional<RunCode> asked;
    while (!supply.empty()) {
        const auto pass = app.draw(input);
        for (std::size_t i = 0; i < pass.changes.operations.size(); i += ui::op_words) {
            if (pass.changes.operations[i] == static_cast<int>(ui::Op::Add)) {
                nodes.push_back(static_cast<std::uint32_t>(pass.changes.operations[i + 1]));
            }
        }
        if (nodes.empty()) __builtin_trap();
        now += supply.byte() - 20;  // clocks may run backwards
        ui::Reply reply;
        if (asked && supply.byte() % 4 == 0) {
            Ran ran{asked->exercise, asked->run, {}};
            for (const auto& call : asked->calls) {
                ran.results.push_back({call.test, static_cast<CallStatus>(supply.byte() % 7), supply.text(),
                                       supply.text(), supply.byte()});
            }
            if (auto checked = app.notice(ran, now)) reply = std::move(*checked);
            asked.reset();
        } else {
            const std::size_t which = supply.byte() * 256u + supply.byte();
            reply =
                app.act({nodes[which % nodes.size()], static_cast<ui::Action>(supply.byte() % 7), supply.text()}, now);
        }
        for (const auto& line : reply.log) transcript += line + "\n";
        for (const auto& wish : reply.wishes) {
            if (const auto* run = std::get_if<RunCode>(&wish)) asked = *run;
        }
    }
    if (!replay(course, transcript)) __builtin_trap();
    return 0;
}
