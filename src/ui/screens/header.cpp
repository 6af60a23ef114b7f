#include <algorithm>

#include "model/rules/response.h"
#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {
namespace {

Segment segment(const Course& course, const State& state, std::size_t index) {
    const Progress& progress = state.exercises[index];
    return {.done = completeness(course.exercise(index), progress) == Completeness::Complete,
            .current = state.phase == Phase::Exercise && index == state.current,
            .flagged = progress.flagged,
            .closed = progress.closed};
}

void record_steps(Pass& pass) {
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    std::vector<Segment> segments;
    const auto places = route(course, state);
    for (const std::size_t index : places) segments.push_back(segment(course, state, index));
    pass.frame.steps("steps", pass.words(Phrase::StepsName), segments);
    if (state.phase != Phase::Exercise) return;
    const auto here = std::find(places.begin(), places.end(), state.current) - places.begin();
    const auto place = here + 1, all = std::ssize(places);
    pass.frame.text("steps_text", pass.words(Phrase::StepOf, {place, all}), Part::StepsText);
    if (pass.arrived) pass.frame.say(pass.words(Phrase::ExerciseOf, {place, all}));
}

}  // namespace

Completeness completeness(const Exercise& exercise, const Progress& progress) {
    if (!progress.response || is_empty(exercise.spec, *progress.response)) return Completeness::None;
    return is_complete(exercise.spec, *progress.response) ? Completeness::Complete : Completeness::Partly;
}

void record_header(Pass& pass, Steps steps) {
    auto header = pass.group("header", Part::Header);
    // The welcome screen shows the title in its card; afterwards it would only take room from the exercises.
    if (pass.scene.state.phase != Phase::Welcome)
        pass.frame.heading("pack_title", pass.in(pass.scene.course.pack().title), 1, Part::Hidden);
    if (steps == Steps::Shown) {
        record_steps(pass);
        record_status(pass);
    }
    record_settings(pass);
}

void record_screen_title(Pass& pass, std::string_view text, Tongue tongue, int level) {
    if (tongue == Tongue::Pack && !pass.pack_language().empty()) {
        auto group = pass.group("title_language", Part::Plain, tongue);
        return record_screen_title(pass, text, Tongue::Around, level);
    }
    pass.frame.heading("title", text, level, Part::Title);
    if (pass.arrived) pass.frame.focus("title");
}

}  // namespace potentiel::ui
