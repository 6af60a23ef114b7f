#pragma once
#include <cstdint>
#include <string>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// "1 h 20 min", "8 s": whole seconds.
std::string duration(const Words& words, std::int64_t milliseconds);

// The remaining time, while a clock runs, and whether the answers are stored.
void record_status(Pass& pass);

// A notice that a time is up and what happens to the answers.
void record_time_up(Pass& pass);

}  // namespace potentiel::ui
