#include "ui/screens/parts.h"

namespace potentiel::ui {

// Starting again erases: the second button, behind the first, says so.
void draw_restart(Pass& pass) {
    if (!pass.panel("restart", pass.words(Phrase::RestartButton), Part::Quiet)) return;
    auto panel = pass.frame.open("restart_panel", Role::Group, Part::Warn);
    pass.frame.text("note", pass.words(Phrase::RestartNote), Part::Body);
    if (pass.frame.button("confirm", pass.words(Phrase::RestartConfirm), Part::Secondary)) pass.wish(Restart{});
}

}  // namespace potentiel::ui
