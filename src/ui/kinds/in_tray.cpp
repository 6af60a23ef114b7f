#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_in_tray(Pass&, const Question<InTray>&) {}

}  // namespace potentiel::ui
