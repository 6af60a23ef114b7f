#include "ui/screens/parts.h"
#include "ui/screens/time.h"

namespace potentiel::ui {

void record_result(Pass& pass) {
    record_header(pass, Steps::Hidden);
    auto content = pass.group("content", Part::Content);
    record_time_up(pass);
    const bool practice = pass.scene.environment.practice;
    if (practice) {
        record_practice_end(pass);
    } else {
        record_summary(pass);
        record_badge(pass);
    }
    record_answers(pass, route(pass.scene.course, pass.scene.state));
    if (!practice) record_restart(pass);
}

}  // namespace potentiel::ui
