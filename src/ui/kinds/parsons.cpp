#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_parsons(Pass&, const Question<Parsons>&) {}

}  // namespace potentiel::ui
