#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_trace(Pass&, const Question<Trace>&) {}

}  // namespace potentiel::ui
