#pragma once
#include <string>

#include "ui/pass/pass.h"

// What the welcome says and offers besides its facts.

namespace potentiel::ui {

// How long the candidate has and what happens then, "" where nothing is timed.
std::string limits_words(const Pass& pass);

// What becomes of the answers and of the time when the page is closed, and the breaks.
std::string pause_words(const Pass& pass);

// The choice of more time, where the pack leaves it to the candidate.
void draw_extra_time(Pass& pass);

// The test kept for taking it without a network.
void draw_offline(Pass& pass);

// A session that was begun elsewhere.
void draw_import(Pass& pass);

}  // namespace potentiel::ui
