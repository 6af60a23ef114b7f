#include <algorithm>

#include "kinds/screen.h"
#include "session/navigation.h"
#include "ui/pass/medium.h"
#include "ui/pass/pieces.h"
#include "ui/screens/attempts.h"
#include "ui/screens/parts.h"
#include "ui/screens/reckoning.h"

namespace potentiel::ui {
namespace {

// "Section · Skill", without a skill of the section's name.
std::string eyebrow(const Pass& pass, std::size_t index) {
    const Course& course = pass.scene.course;
    std::string text = pass.in(course.section_of(index).title);
    for (const Id& id : course.exercise(index).skills) {
        const Skill* skill = course.skill(id);
        if (!skill || pass.in(skill->name) == pass.in(course.section_of(index).title)) continue;
        text += (text.empty() ? "" : " · ") + pass.in(skill->name);
    }
    return text;
}

// The author's instructions for a section, before its first exercise.
void record_instructions(Pass& pass) {
    const State& state = pass.scene.state;
    const Course& course = pass.scene.course;
    const Section& section = course.section_of(state.current);
    if (section.instructions.by_language.empty()) return;
    for (const std::size_t index : route(course, state)) {
        if (&course.section_of(index) != &section) continue;
        if (index != state.current) return;
        break;
    }
    auto card = pass.group(section.id + ".instructions", Part::Card);
    pass.frame.heading("title", pass.in(section.title), 2, Part::Subtitle);
    record_pack_prose(pass, "text", pass.in(section.instructions), Part::Body);
}

void record_task_card(Pass& pass, const Exercise& exercise) {
    const std::string over = eyebrow(pass, pass.scene.state.current);
    if (!over.empty()) pass.frame.text("eyebrow", over, Part::Eyebrow);
    record_screen_title(pass, pass.in(exercise.title), Tongue::Pack);
    record_task(pass, exercise);
}

// The question: open; with feedback after the last attempt; or read-only once the time is up.
void record_current(Pass& pass, const Exercise& exercise, const Progress& progress) {
    const std::size_t index = pass.scene.state.current;
    const Asked asked = progress.settled  ? answered(pass.scene.course, pass.scene.state, index)
                        : progress.closed ? left_as_it_is(exercise, progress)
                                          : Asked{.exercise = exercise, .progress = progress};
    record_question(pass, asked);
    record_reckoning(pass, asked);
    record_hints(pass, exercise, progress);
    record_attempts(pass, index);
}

bool only_forward(const Pass& pass) { return pass.scene.course.pack().navigation == Navigation::Forward; }

// Keys contain the exercise's id, so that another exercise gets new nodes and not the old ones with other words.
void record_body(Pass& pass, const Exercise& exercise, const Progress& progress) {
    if (wants_own_pane(exercise)) {
        auto columns = pass.group(exercise.id + ".columns", Part::Columns);
        {
            auto pane = pass.group("task", Part::Pane);
            auto card = pass.group("card", Part::Card);
            record_task_card(pass, exercise);
        }
        auto pane = pass.group("answer", Part::Pane);
        auto card = pass.group("card", Part::Card);
        record_current(pass, exercise, progress);
    } else {
        auto card = pass.group(exercise.id + ".card", Part::Card);
        record_task_card(pass, exercise);
        record_current(pass, exercise, progress);
    }
}

void record_bar(Pass& pass, const Exercise& exercise, const Progress& progress) {
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    const auto places = reachable(course, state);
    const auto before = std::lower_bound(places.begin(), places.end(), state.current);
    const auto after = std::upper_bound(places.begin(), places.end(), state.current);
    auto bar = pass.group("bar", Part::Bar);
    if (before != places.begin() && pass.button("back", Phrase::BackButton, Part::Secondary))
        pass.raise(Navigated{Place::Exercise, course.exercise(*(before - 1)).id});
    const Flags pressed = flag(FlagBit::Toggle) | flag(FlagBit::Pressed, progress.flagged);
    // Without a way back, flags are useless.
    if (!only_forward(pass) && pass.button("flag", Phrase::FlagButton, Part::Quiet, pressed))
        pass.raise(FlagChanged{exercise.id, !progress.flagged});
    const bool last = after == places.end();
    const Frame::Style style{.description =
                                 only_forward(pass) ? std::string(pass.words(Phrase::NoWayBack)) : std::string()};
    if (!pass.frame.button("continue", pass.words(last ? Phrase::ReviewButton : Phrase::ContinueButton), Part::Primary,
                           style))
        return;
    if (last) pass.raise(Navigated{Place::Review, {}});
    else pass.raise(Navigated{Place::Exercise, course.exercise(*after).id});
}

}  // namespace

void record_task(Pass& pass, const Exercise& exercise) {
    record_stimulus(pass, exercise);
    record_pack_prose(pass, "stem", pass.in(exercise.stem), Part::Stem);
    const Prose& material = pass.in(exercise.material);
    // A listing already has a box.
    const bool listing =
        std::all_of(material.begin(), material.end(), [](const Block& block) { return block.kind == BlockKind::Code; });
    record_pack_prose(pass, "material", material, listing ? Part::Plain : Part::Material);
}

void record_stimulus(Pass& pass, const Exercise& exercise) {
    const Stimulus* stimulus = pass.scene.course.stimulus(exercise.stimulus);
    if (!stimulus || !pass.panel("stimulus_toggle", pass.in(stimulus->title), Part::Quiet, true)) return;
    auto panel = pass.group("stimulus", Part::Material, Tongue::Pack);
    if (const Medium* medium = pass.scene.course.medium(stimulus->medium)) record_medium(pass, "medium", *medium);
    if (!pass.in(stimulus->text).empty()) pass.frame.prose("text", pass.in(stimulus->text), Part::Plain);
}

void record_exercise(Pass& pass) {
    const State& state = pass.scene.state;
    const Exercise& exercise = pass.scene.course.exercise(state.current);
    const Progress& progress = state.exercises[state.current];
    record_header(pass, Steps::Shown);
    {
        auto content = pass.group("content", Part::Content);
        record_news(pass);
        record_instructions(pass);
        record_body(pass, exercise, progress);
        if (only_forward(pass)) pass.text("no_way_back", Phrase::NoWayBack, Part::Note);
        else if (pass.button("all", Phrase::AllExercises, Part::Quiet)) pass.raise(Navigated{Place::Review, {}});
        record_break_button(pass);
    }
    record_bar(pass, exercise, progress);
}

}  // namespace potentiel::ui
