#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_forced_choice(Pass&, const Question<ForcedChoice>&) {}

}  // namespace potentiel::ui
