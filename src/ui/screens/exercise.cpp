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
void record_instructions(Pass& pass, Part part) {
    const State& state = pass.scene.state;
    const Course& course = pass.scene.course;
    const Section& section = course.section_of(state.current);
    if (section.instructions.by_language.empty()) return;
    for (const std::size_t index : route(course, state)) {
        if (&course.section_of(index) != &section) continue;
        if (index != state.current) return;
        break;
    }
    auto card = pass.group(section.id + ".instructions", part);
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
Asked current_question(const Pass& pass) {
    const std::size_t index = pass.scene.state.current;
    const Exercise& exercise = pass.scene.course.exercise(index);
    const Progress& progress = pass.scene.state.exercises[index];
    return progress.settled  ? answered(pass.scene.course, pass.scene.state, index)
           : progress.closed ? left_as_it_is(exercise, progress)
                             : Asked{.exercise = exercise, .progress = progress};
}

void record_help(Pass& pass, const Asked& asked) {
    record_reckoning(pass, asked);
    record_hints(pass, asked.exercise, asked.progress);
    record_attempts(pass, pass.scene.state.current);
}

// Keeps a pane and its one card open.
struct Pane {
    Pane(Pass& pass, const char* key) : pane(pass.group(key, Part::Pane)), card(pass.group("card", Part::Card)) {}
    Frame::Scope pane, card;
};

bool only_forward(const Pass& pass) { return pass.scene.course.pack().navigation == Navigation::Forward; }

// Keys contain the exercise's id, so that another exercise gets new nodes and not the old ones with other words.
// Ways out of the exercise, besides the bar's.
void record_ways_out(Pass& pass) {
    if (only_forward(pass)) pass.text("no_way_back", Phrase::NoWayBack, Part::Note);
    else if (pass.button("all", Phrase::AllExercises, Part::Quiet)) pass.raise(Navigated{Place::Review, {}});
    record_break_button(pass);
}

// Panes fill the screen: nothing stands before or after them.
void record_panes(Pass& pass, const Asked& asked) {
    const Exercise& exercise = asked.exercise;
    auto columns = pass.group(exercise.id + ".columns", Part::Columns);
    {
        const Pane pane(pass, "task");
        record_instructions(pass, Part::Material);
        record_task_card(pass, exercise);
    }
    {
        const Pane pane(pass, "answer");
        record_question(pass, asked);
    }
    if (has_preview(asked)) {
        const Pane pane(pass, "preview");
        record_preview(pass, asked);
    }
    const Pane pane(pass, "outcome");
    record_outcome(pass, asked);
    record_help(pass, asked);
    record_ways_out(pass);
}

void record_body(Pass& pass, const Asked& asked) {
    const Exercise& exercise = asked.exercise;
    if (wants_own_pane(exercise) && asked.answering()) return record_panes(pass, asked);
    record_instructions(pass, Part::Card);
    if (!wants_own_pane(exercise)) {
        auto card = pass.group(exercise.id + ".card", Part::Card);
        record_task_card(pass, exercise);
        record_question(pass, asked);
        record_help(pass, asked);
    } else {
        auto columns = pass.group(exercise.id + ".columns", Part::Columns);
        {
            const Pane pane(pass, "task");
            record_task_card(pass, exercise);
        }
        const Pane pane(pass, "answer");
        record_question(pass, asked);
        record_help(pass, asked);
    }
    record_ways_out(pass);
}

void record_bar(Pass& pass, const Asked& asked) {
    const Exercise& exercise = asked.exercise;
    const Progress& progress = asked.progress;
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    const auto places = reachable(course, state);
    const auto before = std::lower_bound(places.begin(), places.end(), state.current);
    const auto after = std::upper_bound(places.begin(), places.end(), state.current);
    auto bar = pass.group("bar", Part::Bar);
    record_strip(pass, asked);
    if (before != places.begin() && pass.button("back", Phrase::BackButton, Part::Secondary))
        pass.raise(Navigated{Place::Exercise, course.exercise(*(before - 1)).id});
    const Flags pressed = flag(FlagBit::Toggle) | flag(FlagBit::Pressed, progress.flagged);
    // Without a way back, flags are useless.
    if (!only_forward(pass) && pass.button("flag", Phrase::FlagButton, Part::Quiet, pressed))
        pass.raise(FlagChanged{exercise.id, !progress.flagged});
    const bool last = after == places.end();
    const Frame::Style style{.description =
                                 only_forward(pass) ? std::string(pass.words(Phrase::NoWayBack)) : std::string()};
    const Part part = run_comes_first(pass, asked) ? Part::Secondary : Part::Primary;
    if (!pass.frame.button("continue", pass.words(last ? Phrase::ReviewButton : Phrase::ContinueButton), part, style))
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
    record_given(pass, exercise);
}

void record_stimulus(Pass& pass, const Exercise& exercise) {
    const Stimulus* stimulus = pass.scene.course.stimulus(exercise.stimulus);
    if (!stimulus || !pass.panel("stimulus_toggle", pass.in(stimulus->title), Part::Quiet, true)) return;
    auto panel = pass.group("stimulus", Part::Material, Tongue::Pack);
    if (const Medium* medium = pass.scene.course.medium(stimulus->medium)) record_medium(pass, "medium", *medium);
    if (!pass.in(stimulus->text).empty()) pass.frame.prose("text", pass.in(stimulus->text), Part::Plain);
}

void record_exercise(Pass& pass) {
    const Asked asked = current_question(pass);
    record_header(pass, Steps::Shown);
    {
        auto content = pass.group("content", Part::Content);
        record_news(pass);
        record_body(pass, asked);
    }
    record_bar(pass, asked);
}

}  // namespace potentiel::ui
