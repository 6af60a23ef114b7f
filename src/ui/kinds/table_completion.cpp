#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_table_completion(Pass&, const Question<TableCompletion>&) {}

}  // namespace potentiel::ui
