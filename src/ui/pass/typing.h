#pragma once
#include <string>
#include <string_view>

#include "session/event.h"

namespace potentiel::ui {

// The single edit that turns `before` into `after`, in code points, without their common prefix and suffix.
// Precondition: both UTF-8.
TextEdited edit_between(const Id& exercise, std::string_view before, std::string_view after, const Id& field = {});

}  // namespace potentiel::ui
