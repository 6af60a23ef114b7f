#include "session/running.h"

#include <algorithm>

#include "base/random.h"
#include "model/rules/response.h"
#include "session/scores.h"

namespace potentiel {
std::vector<SourceFile> files_with(const Code::Spec& spec, const std::vector<TypedText>& texts) {
    std::vector<SourceFile> files;
    for (const Code::File& file : spec.files) {
        const auto written =
            std::find_if(texts.begin(), texts.end(), [&](const TypedText& one) { return one.field == file.name; });
        files.push_back({file.name, written == texts.end() ? file.text : written->text});
    }
    return files;
}

std::vector<TypedText> texts_of(const Code::Spec& spec, const Progress& progress) {
    const auto* response = progress.response ? std::get_if<Code::Response>(&*progress.response) : nullptr;
    if (response) return response->texts;
    const Response blank = blank_response(spec);
    return std::get_if<Code::Response>(&blank)->texts;
}

bool is_running(const State& state) {
    return std::any_of(state.exercises.begin(), state.exercises.end(),
                       [](const Progress& progress) { return progress.running; });
}

std::vector<std::size_t> not_judged(const Course& course, const State& state) {
    auto places = route(course, state);
    std::erase_if(
        places, [&](std::size_t i) { return status_of(course.exercise(i), state.exercises[i]) != Status::NotJudged; });
    return places;
}

std::optional<std::size_t> next_to_run(const Course& course, const State& state) {
    for (const std::size_t i : not_judged(course, state)) {
        const Progress& progress = state.exercises[i];
        if (!progress.running && !progress.obstacle) return i;
    }
    return {};
}

RunCode run_code(const Course& course, const State& state, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    const auto& spec = *std::get_if<Code::Spec>(&exercise.spec);
    const Progress& progress = state.exercises[index];
    RunCode run;
    run.exercise = exercise.id;
    run.run = progress.run;
    run.language = spec.language;
    run.task = spec.task;
    run.function = spec.function;
    run.files = files_with(spec, progress.run_texts);
    run.subject = spec.subject;
    run.checker = spec.checker;
    run.facts = !spec.style.empty();
    run.seed = hash_text(exercise.id, state.start.seed + static_cast<std::uint32_t>(progress.run));
    run.epoch = state.start.time;
    run.limits = spec.limits;
    const auto add = [&](const std::vector<Code::Test>& tests) {
        for (const auto& test : tests) run.calls.push_back({test.id, test.input});
    };
    add(spec.tests);
    if (const Key* key = course.key_of(index)) add(std::get_if<Code::Key>(key)->tests);
    return run;
}

}  // namespace potentiel
