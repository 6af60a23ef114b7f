#pragma once
#include <string>

#include "ui/pass/pass.h"

// Parts of the welcome screen besides its facts.

namespace potentiel::ui {

// The time limits and what happens at their end; "" if there are none.
std::string limits_words(const Pass& pass);

// What happens to answers and time when the page is closed, and the breaks.
std::string pause_words(const Pass& pass);

// The choice of extra time, if the pack leaves it to the candidate.
void record_extra_time(Pass& pass);

// Storing the test for use without a network.
void record_offline(Pass& pass);

// Importing a session that was started elsewhere.
void record_import(Pass& pass);

}  // namespace potentiel::ui
