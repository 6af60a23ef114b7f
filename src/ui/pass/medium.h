#pragma once
#include "ui/pass/pass.h"

namespace potentiel::ui {

// The pack's medium of that id. Precondition: it exists, as in every checked pack.
const Medium& medium_by_id(const Pass& pass, const Id& id);

// A picture, at most as wide as the column, or a sound with controls. A transcript, if the pack has one, is in a panel
// below.
void record_medium(Pass& pass, std::string_view key, const Medium& medium);

}  // namespace potentiel::ui
