#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_matching(Pass&, const Question<Matching>&) {}

}  // namespace potentiel::ui
