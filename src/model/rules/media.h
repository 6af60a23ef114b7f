#pragma once
#include "model/rules/rules.h"

namespace potentiel {

bool is_picture(const Medium& medium);

// Every medium on its own, and that together they are not too large.
void check_media(Checker& checker, const std::vector<Medium>& media);

}  // namespace potentiel
