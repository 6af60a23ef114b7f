#include "session/log.h"

#include "base/json_document.h"
#include "session/bounds.h"
#include "session/serialize.h"

namespace potentiel {

namespace {

const TextEdited* edit_at_caret(const State& before, const Event& event) {
    const TextEdited* edit = std::get_if<TextEdited>(&event.what);
    const bool known = edit && before.caret && edit->exercise == before.caret->exercise &&
                       edit->field == before.caret->field && event.sequence == before.events;
    return known ? edit : nullptr;
}

std::string print_short(const State& before, const Event& event, const TextEdited& edit) {
    const std::int64_t shift = static_cast<std::int64_t>(edit.from) - before.caret->place;
    std::string line = "[" + std::to_string(event.at - before.at) + ",";
    if (edit.removed == 0 && shift == 0) return line + write_json(edit.inserted) + "]";
    if (edit.inserted.empty() && edit.removed > 0 && shift + edit.removed == 0)
        return line + std::to_string(edit.removed) + "]";
    return line + std::to_string(shift) + "," + std::to_string(edit.removed) + "," + write_json(edit.inserted) + "]";
}

Checked<Event> parse_short(const State& before, std::string_view line) {
    const auto parsed = parse_json(line);
    if (!parsed) return parsed.problem();
    if (!before.caret) return Problem{"", "no text was edited yet"};
    const auto& items = parsed->GetArray();
    const auto count = [&](rapidjson::SizeType index) { return items[index].IsUint() ? items[index].GetUint() : 0; };
    Event event{before.events, before.at,
                TextEdited{before.caret->exercise, before.caret->place, 0, {}, before.caret->field}};
    TextEdited& edit = *std::get_if<TextEdited>(&event.what);
    if (items.Size() < 2 || !items[0].IsUint()) return Problem{"", "[milliseconds, edit] expected"};
    event.at += items[0].GetUint();
    const auto& last = items[items.Size() - 1];
    if (last.IsString()) edit.inserted.assign(last.GetString(), last.GetStringLength());
    if (items.Size() == 2 && !last.IsString()) {
        edit.removed = count(1);
        edit.from -= edit.removed;  // if removed is too large, this wraps beyond the text
    } else if (items.Size() == 4) {
        edit.from += static_cast<std::uint32_t>(items[1].IsInt() ? items[1].GetInt() : 0);
        edit.removed = count(2);
    }
    return event;
}

}  // namespace

std::string print_event(const State& before, const Event& event) {
    if (const TextEdited* edit = edit_at_caret(before, event)) return print_short(before, event, *edit);
    return write_json(event);
}

Checked<Event> parse_event(const State& before, std::string_view line) {
    auto event = line.starts_with('[') ? parse_short(before, line) : read_json<Event>(line);
    if (event && print_event(before, *event) != line) return Problem{"", "not in the form in which events are written"};
    return event;
}

std::optional<Problem> replay_more(const Course& course, Replay& replay, std::string_view lines) {
    while (!lines.empty()) {
        const std::string line_name = "line " + std::to_string(++replay.lines);
        const auto located = [&](const Problem& problem) {
            return problem.within(problem.path.empty() ? line_name : line_name + ": ");
        };
        const std::size_t end = lines.find('\n');
        if (end == std::string_view::npos) return Problem{line_name, "is cut off: no line break at its end"};
        const auto event = parse_event(replay.state, lines.substr(0, end));
        if (!event) return located(event.problem());
        auto step = apply(course, std::move(replay.state), *event);
        if (!step) return located(step.problem());
        replay.state = std::move(step->state);
        if (step->run) {
            for (const SourceFile& file : step->run->files) replay.programs += file.text.size();
            if (replay.programs > most_programs) return Problem{line_name, "too much code to run it all again"};
            replay.runs.push_back(std::move(*step->run));
        }
        if (const auto* ran = std::get_if<Ran>(&event->what)) replay.ran.push_back(*ran);
        lines.remove_prefix(end + 1);
    }
    return {};
}

Checked<Replay> replay(const Course& course, std::string_view transcript) {
    Replay replay;
    if (auto problem = replay_more(course, replay, transcript)) return *problem;
    return replay;
}

}  // namespace potentiel
