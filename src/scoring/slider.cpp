#include "scoring/score.h"

namespace potentiel {

Score score_slider(const Slider::Spec&, const Slider::Key&, const Slider::Response&) { return {}; }

}  // namespace potentiel
