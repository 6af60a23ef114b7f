#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_free_text(Pass&, const Question<FreeText>&) {}

}  // namespace potentiel::ui
