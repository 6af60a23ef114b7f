#pragma once
#include "session/event.h"
#include "session/state.h"
#include "ui/pass/environment.h"

namespace potentiel::ui {

// Adopts a language. Returns whether this is an event for the transcript: before and after the session, the language is
// only a preference.
inline bool adopt(const LanguageChosen& chosen, Environment& environment, State& state) {
    environment.language = chosen.language;
    const bool under_way = state.phase != Phase::Welcome && state.phase != Phase::Finished;
    if (!under_way) state.language = chosen.language;
    return under_way;
}

}  // namespace potentiel::ui
