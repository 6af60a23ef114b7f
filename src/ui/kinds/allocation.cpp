#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_allocation(Pass&, const Question<Allocation>&) {}

}  // namespace potentiel::ui
