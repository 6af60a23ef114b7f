// Reads any bytes as a transcript of a small pack: it is refused with a line number, or scored within the range. An
// accepted transcript is written back to the same bytes.

#include <cstdint>

#include "../unit/session/sample.h"
#include "report/result.h"
#include "session/log.h"

using namespace potentiel;

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
