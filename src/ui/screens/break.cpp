#include "session/timing.h"
#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {

void record_break_button(Pass& pass) {
    const int left = pass.scene.course.pack().breaks.count - pass.scene.state.breaks;
    if (left <= 0) return;
    if (pass.frame.button("break", pass.words(Phrase::BreakButton, {left}), Part::Quiet))
        pass.raise(BreakChanged{true});
}

void record_break(Pass& pass) {
    record_header(pass, Steps::Shown);
    auto content = pass.group("content", Part::Content);
    record_news(pass);
    auto card = pass.group("break", Part::Card);
    record_screen_title(pass, pass.words(Phrase::BreakTitle));
    const std::int64_t left = break_left(pass.scene.state, pass.scene.at);
    const std::string over = std::string(pass.words(Phrase::BreakOver));
    pass.announce("break_over", left == 0, over);
    pass.frame.mark("left", Role::Timer,
                    left > 0 ? pass.words(Phrase::BreakLeft, {duration(pass.words, shown_time(left))}) : over,
                    Part::Lead);
    if (pass.button("resume", Phrase::BreakEnd, Part::Primary)) pass.raise(BreakChanged{false});
}

}  // namespace potentiel::ui
