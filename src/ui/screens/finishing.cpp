#include "session/running.h"
#include "ui/pass/pieces.h"
#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

Code::Language language_of(const Pass& pass, std::size_t index) {
    return std::get_if<Code::Spec>(&pass.scene.course.exercise(index).spec)->language;
}

// Programs that could not run: try again, or finish without judging them.
void record_choice(Pass& pass, const std::vector<std::size_t>& places) {
    const State& state = pass.scene.state;
    record_obstacle(pass, language_of(pass, places.front()), state.exercises[places.front()].obstacle);
    std::vector<std::string> titles;
    for (const std::size_t index : places) titles.push_back(pass.in(pass.scene.course.exercise(index).title));
    pass.frame.text("consequence", pass.words(Phrase::WithoutText, {pass.words.list(titles)}), Part::Body);
    if (pass.button("retry", Phrase::RetryButton, Part::Primary)) {
        pass.memory.focus = pass.frame.id("title");
        pass.raise(RunStarted{pass.scene.course.exercise(places.front()).id, state.runs + 1});
    }
    if (pass.button("without", Phrase::WithoutButton, Part::Secondary)) pass.raise(TestEnded{});
}

}  // namespace

void record_finishing(Pass& pass) {
    const Course& course = pass.scene.course;
    const State& state = pass.scene.state;
    const auto places = not_judged(course, state);
    const bool stuck = !places.empty() && !is_running(state) && !next_to_run(course, state);
    const Phrase title = stuck ? Phrase::WithoutTitle : Phrase::FinishingTitle;
    record_header(pass, Steps::Hidden);
    auto content = pass.group("content", Part::Content);
    record_news(pass);
    auto card = pass.group("finishing", Part::Card);
    record_screen_title(pass, pass.words(title));
    pass.meet_focus("title");
    pass.announce("stuck", stuck, pass.words(title));
    if (stuck) return record_choice(pass, places);
    pass.text("text", Phrase::FinishingText, Part::Body);
    for (std::size_t index = 0; index < Code::languages; ++index) {
        const auto language = static_cast<Code::Language>(index);
        auto group = pass.group(language_name(language), Part::Plain);
        record_engine_progress(pass, language);
    }
}

}  // namespace potentiel::ui
