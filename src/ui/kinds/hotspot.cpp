#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_hotspot(Pass&, const Question<Hotspot>&) {}

}  // namespace potentiel::ui
