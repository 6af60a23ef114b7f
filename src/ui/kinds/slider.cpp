#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_slider(Pass&, const Question<Slider>&) {}

}  // namespace potentiel::ui
