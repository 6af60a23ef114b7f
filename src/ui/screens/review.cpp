#include <algorithm>

#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

Completeness completeness_of(const Pass& pass, std::size_t index) {
    return completeness(pass.scene.course.exercise(index), pass.scene.state.exercises[index]);
}

std::int64_t count(const Pass& pass, Completeness wanted) {
    std::int64_t number = 0;
    for (const std::size_t index : route(pass.scene.course, pass.scene.state))
        number += completeness_of(pass, index) == wanted;
    return number;
}

void draw_counts(Pass& pass) {
    const std::int64_t none = count(pass, Completeness::None), partly = count(pass, Completeness::Partly);
    std::string text = none > 0 ? pass.words(Counted::Unanswered, none) : std::string();
    if (partly > 0) text += (none > 0 ? " " : "") + pass.words(Counted::PartlyAnswered, partly);
    pass.frame.text("counts", text.empty() ? pass.words(Phrase::AllAnswered) : text, Part::Lead);
    pass.text("hint", Phrase::ReviewHint, Part::Body);
}

std::string state_words(const Pass& pass, std::size_t index) {
    constexpr Phrase phrases[] = {Phrase::StateNotAnswered, Phrase::StatePartly, Phrase::StateAnswered};
    std::string words = pass.words(phrases[static_cast<std::size_t>(completeness_of(pass, index))]);
    if (pass.scene.state.exercises[index].flagged) words += ", " + pass.words(Phrase::StateFlagged);
    return words;
}

// `number`: its place among all, from 1.
void draw_row(Pass& pass, std::size_t index, std::size_t number) {
    const Exercise& exercise = pass.scene.course.exercise(index);
    const Flags flags = flag(FlagBit::Done, completeness_of(pass, index) == Completeness::Complete) |
                        flag(FlagBit::Flagged, pass.scene.state.exercises[index].flagged);
    auto row = pass.frame.open(exercise.id, Role::ListItem, Part::ReviewRow, {},
                               {.flags = flags, .sign = std::to_string(number)});
    const std::string state = state_words(pass, index);
    if (pass.frame.button("go", pass.in(exercise.title), Part::Quiet, {.description = state}))
        pass.wish(Go{Place::Exercise, exercise.id});
    pass.frame.text("state", state, Part::Note);
}

void draw_list(Pass& pass) {
    const Course& course = pass.scene.course;
    const auto places = route(course, pass.scene.state);
    for (std::size_t at = 0; at < places.size();) {
        const Section& section = course.section_of(places[at]);
        if (course.pack().sections.size() > 1)
            pass.frame.heading(section.id + ".title", pass.in(section.title), 3, Part::Label);
        auto list = pass.open(section.id + ".list", Role::List, Part::Plain, {}, flag(FlagBit::Ordered));
        for (; at < places.size() && &course.section_of(places[at]) == &section; ++at)
            draw_row(pass, places[at], at + 1);
    }
}

}  // namespace

void draw_review(Pass& pass) {
    const State& state = pass.scene.state;
    {
        auto content = pass.group("content", Part::Content);
        draw_header(pass, Preferences::Folded, Steps::Shown);
        auto card = pass.group("review", Part::Card);
        draw_screen_title(pass, pass.words(Phrase::ReviewTitle));
        draw_counts(pass);
        draw_storage_warning(pass);
        draw_list(pass);
    }
    auto bar = pass.group("bar", Part::Bar);
    if (pass.button("back", Phrase::BackButton, Part::Secondary))
        pass.wish(Go{Place::Exercise, pass.scene.course.exercise(state.current).id});
    if (pass.button("finish", Phrase::FinishButton, Part::Primary)) pass.wish(Finish{});
}

}  // namespace potentiel::ui
