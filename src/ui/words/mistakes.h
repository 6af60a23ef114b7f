#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/parts/text.h"
#include "ui/words/strings.h"

namespace potentiel::ui {

// An engine's error message, with {} for variable text, and an explanation that repeats that text as {0}, {1} … The
// tables are loaded with the engines, because only exercises with code need them.
struct Mistake {
    std::string message;
    Label words;  // typeset
};

// The explanation of the first match, "" without one.
std::string explain_mistake(const Words& words, const std::vector<Mistake>& known, std::string_view message);

}  // namespace potentiel::ui
