// Reads any bytes as a pack: it is refused, or a session can run to its end without an answer.

#include <cstdint>

#include "model/rules/archive.h"
#include "report/result.h"
#include "session/navigation.h"

using namespace potentiel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto pack = load_pack({reinterpret_cast<const char*>(data), size});
    if (!pack) return 0;
    const Course course(std::move(*pack));
    State state;
    std::uint32_t sequence = 0;
    const auto happen = [&](EventBody what) {
        auto step = apply(course, state, {sequence++, 0, std::move(what)});
        if (!step) __builtin_trap();
        state = std::move(step->state);
    };
    SessionStarted start;
    start.language = course.pack().languages.front();
    happen(start);
    while (state.phase != Phase::Review || reviews_section(course_of(course, state), state)) {
        const Course& own = course_of(course, state);
        const auto go = [&](std::optional<std::size_t> next) {
            happen(Navigated{Place::Exercise, own.exercise(*next).id});
        };
        if (state.phase == Phase::Review) happen(SectionClosed{own.section_of(state.current).id});
        else if (state.phase == Phase::Closed) go(next_section(own, state));
        else if (can_review(own, state)) happen(Navigated{Place::Review, ""});
        else go(next_exercise(own, state));
    }
    happen(TestEnded{});
    const Result result = make_result(course, state);
    for (const auto& skill : result.skills) {
        if (skill.score < -1 || skill.score > 1000) __builtin_trap();
    }
    return 0;
}
