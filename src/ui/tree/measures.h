#pragma once

namespace potentiel::ui::measure {

#define MEASURE(name, px) inline constexpr float name = px;
#include "ui/tree/measures.inl"
#undef MEASURE

}  // namespace potentiel::ui::measure
