#pragma once
#include <cstdint>
#include <string>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// "1 h 20 min", "8 s": whole seconds.
std::string duration(std::int64_t milliseconds);

// The time that is left, while a clock runs, and whether the answers are on the disk.
void draw_standing(Pass& pass);

// That a time is up, and what became of the answers.
void draw_time_up(Pass& pass);

}  // namespace potentiel::ui
