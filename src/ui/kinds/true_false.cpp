#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_true_false(Pass&, const Question<TrueFalse>&) {}

}  // namespace potentiel::ui
