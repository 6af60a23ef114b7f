#include "ui/screens/parts.h"

namespace potentiel::ui {

void draw_result(Pass& pass) {
    auto content = pass.group("content", Part::Content);
    draw_header(pass, Preferences::Folded, Steps::Hidden);
    draw_summary(pass);
    draw_badge(pass);
    draw_answers(pass);
    draw_restart(pass);
}

}  // namespace potentiel::ui
