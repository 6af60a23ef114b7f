#include "session/navigation.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

// Number of right answers, out of those that can be right.
void record_count(Pass& pass, const std::vector<std::size_t>& places) {
    std::size_t right = 0, scored = 0;
    for (const std::size_t index : places) {
        const int score = answered(pass.scene.course, pass.scene.state, index).score;
        scored += score >= 0;
        right += score == 1000;
    }
    if (scored == 0) return;
    pass.frame.text("count", pass.words(Phrase::WhyShare, {right, scored}), Part::Lead);
}

}  // namespace

void record_closed(Pass& pass) {
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    const Section& section = course.section_of(state.current);
    const auto places = section_route(course, state);
    record_header(pass, Steps::Shown);
    {
        auto content = pass.group("content", Part::Content);
        record_news(pass);
        {
            auto card = pass.group("closed", Part::Card);
            record_screen_title(pass, pass.words(Phrase::SectionClosed, {pass.in(section.title)}));
            record_count(pass, places);
        }
        record_answers(pass, places);
        record_break_button(pass);
    }
    auto bar = pass.group("bar", Part::Bar);
    const auto next = next_section(course, state);
    if (next && pass.button("continue", Phrase::ContinueButton, Part::Primary))
        pass.raise(Navigated{Place::Exercise, course.exercise(*next).id});
}

}  // namespace potentiel::ui
