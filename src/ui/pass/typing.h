#pragma once
#include <string>
#include <string_view>

#include "session/event.h"

namespace potentiel::ui {

// The one change that turns `before` into `after`, in code points: what they have in common at both ends is left out.
// Precondition: both UTF-8.
Edit edit_between(const Id& exercise, std::string_view before, std::string_view after, const Id& field = {});

}  // namespace potentiel::ui
