#include "ui/screens/parts.h"

namespace potentiel::ui {

// Restarting erases the session, so a second button warns and confirms.
void record_restart(Pass& pass) {
    if (!pass.panel("restart", pass.words(Phrase::RestartButton), Part::Quiet)) return;
    auto panel = pass.group("restart_panel", Part::Warn);
    pass.text("note", Phrase::RestartNote, Part::Body);
    if (pass.button("confirm", Phrase::RestartConfirm, Part::Secondary)) pass.request(Restart{});
}

}  // namespace potentiel::ui
