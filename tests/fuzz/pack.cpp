// Any bytes as a pack: refused with a message, or good enough to be taken to its end without an answer.

#include <cstdint>

#include "model/archive.h"
#include "report/result.h"

using namespace potentiel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto pack = load_pack({reinterpret_cast<const char*>(data), size});
    if (!pack) return pack.problem().message.empty() ? __builtin_trap(), 0 : 0;
    const Course course(std::move(*pack));
    State state;
    std::uint32_t sequence = 0;
    const auto happen = [&](decltype(Event::what) what) {
        auto step = apply(course, state, {sequence++, 0, std::move(what)});
        if (!step) __builtin_trap();
        state = std::move(step->state);
    };
    Start start;
    start.language = course.pack().languages.front();
    happen(start);
    happen(Go{Place::Review, ""});
    happen(Finish{});
    const Result result = make_result(course, state);
    for (const auto& skill : result.skills) {
        if (skill.score < -1 || skill.score > 1000) __builtin_trap();
    }
    return 0;
}
