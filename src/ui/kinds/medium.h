#pragma once
#include "ui/drawers.h"
namespace potentiel::ui {
inline void draw_medium(Pass&, std::string_view, const Medium&) {}
}
