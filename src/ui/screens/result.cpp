#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {

void record_result(Pass& pass) {
    auto content = pass.group("content", Part::Content);
    record_header(pass, Preferences::Folded, Steps::Hidden);
    record_time_up(pass);
    record_summary(pass);
    record_badge(pass);
    record_answers(pass, route(pass.scene.course, pass.scene.state));
    record_restart(pass);
}

}  // namespace potentiel::ui
