#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {

void draw_result(Pass& pass) {
    auto content = pass.group("content", Part::Content);
    draw_header(pass, Preferences::Folded, Steps::Hidden);
    draw_time_up(pass);
    draw_summary(pass);
    draw_badge(pass);
    draw_answers(pass, route(pass.scene.course, pass.scene.state));
    draw_restart(pass);
}

}  // namespace potentiel::ui
