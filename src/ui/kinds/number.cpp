#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_number(Pass&, const Question<Number>&) {}

}  // namespace potentiel::ui
