#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_branching(Pass&, const Question<Branching>&) {}

}  // namespace potentiel::ui
