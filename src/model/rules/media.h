#pragma once
#include "model/rules/rules.h"

namespace potentiel {

bool is_picture(const Medium& medium);

// Checks every medium, and the total size.
void check_media(Checker& checker, const std::vector<Medium>& media);

}  // namespace potentiel
