#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_matrix(Pass&, const Question<Matrix>&) {}

}  // namespace potentiel::ui
