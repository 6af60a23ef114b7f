// Any bytes as a transcript of a small pack: refused with a line, or scored within the range; and what is
// accepted is written back to the same bytes.

#include <cstdint>

#include "../unit/session/sample.h"
#include "report/result.h"
#include "session/log.h"

using namespace potentiel;

namespace {

std::string rewritten(const Course& course, std::string_view transcript) {
    State state;
    std::string written;
    for (std::string_view rest = transcript; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        const Event event = *parse_event(state, rest.substr(0, rest.find('\n')));
        written += print_event(state, event) + "\n";
        state = apply(course, std::move(state), event)->state;
    }
    return written;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Course course = sample_course();
    const std::string_view transcript(reinterpret_cast<const char*>(data), size);
    const auto replayed = replay(course, transcript);
    if (!replayed) return 0;
    if (rewritten(course, transcript) != transcript) __builtin_trap();
    if (replayed->state.phase == Phase::Welcome) return 0;
    const Result result = make_result(course, replayed->state);
    if (result.score < 0 || result.score > 1000) __builtin_trap();
    return 0;
}
