#include <algorithm>

#include "session/navigation.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

Completeness completeness_of(const Pass& pass, std::size_t index) {
    return completeness(pass.scene.course.exercise(index), pass.scene.state.exercises[index]);
}

// Number of exercises left to do, and a hint on how to continue.
void record_counts(Pass& pass, const std::vector<std::size_t>& places, bool open) {
    std::int64_t none = 0, partly = 0, flagged = 0;
    for (const std::size_t index : places) {
        none += completeness_of(pass, index) == Completeness::None;
        partly += completeness_of(pass, index) == Completeness::Partly;
        flagged += pass.scene.state.exercises[index].flagged;
    }
    std::string text = none + partly == 0 ? std::string(pass.words(Phrase::AllAnswered)) : std::string();
    const auto add = [&](Counted phrase, std::int64_t number) {
        if (number > 0) text += (text.empty() ? "" : " ") + pass.words(phrase, number);
    };
    add(Counted::Unanswered, none);
    add(Counted::PartlyAnswered, partly);
    add(Counted::FlaggedCount, flagged);
    pass.frame.text("counts", text, Part::Lead);
    const bool section = reviews_section(pass.scene.course, pass.scene.state);
    if (section) pass.text("hint", Phrase::CloseHint, Part::Body);
    else if (open) pass.text("hint", Phrase::ReviewHint, Part::Body);
}

std::string state_words(const Pass& pass, std::size_t index) {
    constexpr Phrase phrases[] = {Phrase::StateNotAnswered, Phrase::StatePartly, Phrase::StateAnswered};
    std::string words(pass.words(phrases[static_cast<std::size_t>(completeness_of(pass, index))]));
    if (pass.scene.state.exercises[index].flagged) words += ", " + std::string(pass.words(Phrase::StateFlagged));
    return words;
}

std::size_t place_in(const std::vector<std::size_t>& places, std::size_t index) {
    return static_cast<std::size_t>(std::find(places.begin(), places.end(), index) - places.begin());
}

// `number`: its place on the route, from 1.
void record_row(Pass& pass, std::size_t index, std::size_t number, bool open) {
    const Exercise& exercise = pass.scene.course.exercise(index);
    const Completeness complete = completeness_of(pass, index);
    const Flags flags = flag(FlagBit::Done, complete == Completeness::Complete) |
                        flag(FlagBit::Required, complete == Completeness::None) |
                        flag(FlagBit::Flagged, pass.scene.state.exercises[index].flagged);
    auto row = pass.frame.open(exercise.id, Role::ListItem, Part::ReviewRow, {},
                               {.flags = flags, .sign = pass.words.number(number)});
    const std::string state = state_words(pass, index);
    if (!open) pass.frame.text("name", pass.in(exercise.title), Part::Body);
    else if (pass.frame.button("go", pass.in(exercise.title), Part::Quiet, {.description = state}))
        pass.raise(Navigated{Place::Exercise, exercise.id});
    pass.frame.text("state", state, Part::Note);
}

void record_list(Pass& pass, const std::vector<std::size_t>& places, const std::vector<std::size_t>& open) {
    const Course& course = pass.scene.course;
    const auto all = route(course, pass.scene.state);
    for (std::size_t at = 0; at < places.size();) {
        const Section& section = course.section_of(places[at]);
        if (course.pack().sections.size() > 1)
            pass.frame.heading(section.id + ".title", pass.in(section.title), 3, Part::Label);
        auto list = pass.open(section.id + ".list", Role::List, Part::Plain, {}, flag(FlagBit::Ordered));
        for (; at < places.size() && &course.section_of(places[at]) == &section; ++at)
            record_row(pass, places[at], place_in(all, places[at]) + 1, place_in(open, places[at]) < open.size());
    }
}

}  // namespace

void record_review(Pass& pass) {
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    // A section that is closed on its own is reviewed on its own.
    const bool alone = course.pack().navigation == Navigation::Sections;
    const auto places = alone ? section_route(course, state) : route(course, state), open = reachable(course, state);
    const bool section = reviews_section(course, state);
    record_header(pass, Steps::Shown);
    {
        auto content = pass.group("content", Part::Content);
        record_news(pass);
        auto card = pass.group("review", Part::Card);
        record_screen_title(pass, pass.words(section ? Phrase::CloseTitle : Phrase::ReviewTitle));
        record_counts(pass, places, !open.empty());
        record_list(pass, places, open);
        record_break_button(pass);
    }
    auto bar = pass.group("bar", Part::Bar);
    if (place_in(open, state.current) < open.size() && pass.button("back", Phrase::BackButton, Part::Secondary))
        pass.raise(Navigated{Place::Exercise, course.exercise(state.current).id});
    if (section) {
        if (pass.button("close", Phrase::CloseButton, Part::Primary))
            pass.raise(SectionClosed{course.section_of(state.current).id});
    } else if (pass.button("finish", Phrase::FinishButton, Part::Primary)) {
        pass.raise(TestEnded{});
    }
}

}  // namespace potentiel::ui
