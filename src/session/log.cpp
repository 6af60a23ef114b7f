#include "session/log.h"

#include "session/serialize.h"

namespace potentiel {

std::string print_event(const Event& event) { return write_json(event); }

Checked<Event> parse_event(std::string_view line) {
    auto event = read_json<Event>(line);
    if (event && print_event(*event) != line) return Problem{"", "not in the form in which events are written"};
    return event;
}

Checked<Replay> replay(const Course& course, std::string_view transcript) {
    Replay replay;
    std::size_t line_number = 0;
    while (!transcript.empty()) {
        const std::string line_name = "line " + std::to_string(++line_number);
        const auto located = [&](const Problem& problem) {
            return Problem{line_name + (problem.path.empty() ? "" : ": " + problem.path), problem.message};
        };
        const std::size_t end = transcript.find('\n');
        if (end == std::string_view::npos) return Problem{line_name, "is cut off: no line break at its end"};
        const auto event = parse_event(transcript.substr(0, end));
        if (!event) return located(event.problem());
        auto step = apply(course, std::move(replay.state), *event);
        if (!step) return located(step.problem());
        replay.state = std::move(step->state);
        for (Effect& effect : step->effects) {
            if (auto* run = std::get_if<RunCode>(&effect)) replay.runs.push_back(std::move(*run));
        }
        if (const auto* ran = std::get_if<Ran>(&event->what)) replay.ran.push_back(*ran);
        transcript.remove_prefix(end + 1);
    }
    return replay;
}

}  // namespace potentiel
