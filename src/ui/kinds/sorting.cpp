#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_sorting(Pass&, const Question<Sorting>&) {}

}  // namespace potentiel::ui
