#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_cloze(Pass&, const Question<Cloze>&) {}

}  // namespace potentiel::ui
