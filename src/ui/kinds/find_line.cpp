#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_find_line(Pass&, const Question<FindLine>&) {}

}  // namespace potentiel::ui
