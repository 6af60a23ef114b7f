#pragma once
#include <string>
#include <string_view>

#include "kinds/code/spec.h"

namespace potentiel::ui {

// A JSON value in the language's notation: None and 'a' in Python, {a: 1} in JavaScript. For display only.
std::string in_notation(Code::Language language, std::string_view json);

// f and [1,"a"] become f(1, "a").
std::string call_in_notation(Code::Language language, const std::string& function, std::string_view arguments);

}  // namespace potentiel::ui
