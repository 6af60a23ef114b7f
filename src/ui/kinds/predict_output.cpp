#include "ui/kinds/pieces.h"

namespace potentiel::ui {

void draw_predict_output(Pass&, const Question<PredictOutput>&) {}

}  // namespace potentiel::ui
