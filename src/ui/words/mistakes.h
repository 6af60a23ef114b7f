#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/parts/text.h"
#include "ui/words/strings.h"

namespace potentiel::ui {

// A message of an engine, where {} stands for anything, and what it means in plain words, where {0}, {1}… are what stood
// there. The tables come with the engines, for who runs no code needs none.
struct Mistake {
    std::string message;
    Label words;  // typeset
};

// The explanation of the first that fits, "" without one.
std::string explain_mistake(const Words& words, const std::vector<Mistake>& known, std::string_view message);

}  // namespace potentiel::ui
