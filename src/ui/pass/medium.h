#pragma once
#include "ui/pass/pass.h"

namespace potentiel::ui {

// The pack's medium of that id. Precondition: there is one, as in a checked pack.
const Medium& medium_by_id(const Pass& pass, const Id& id);

// A picture, as wide as the column at most; or a sound with its controls. What it says in words, if the pack has them, is in
// a panel below.
void draw_medium(Pass& pass, std::string_view key, const Medium& medium);

}  // namespace potentiel::ui
