#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "session/session.h"

namespace potentiel {

// Folds events one after another, as a session does. The course must outlive it.
class Fold {
public:
    explicit Fold(const Course& course) : course_(course) {}

    // Returns the problem with the event, "" if it was applied. A refused event changes nothing.
    std::string happen(EventBody what, std::int64_t later = 1000) {
        const bool first = state.events == 0;
        auto step = apply(course_, state, {state.events, first ? 0 : state.at + later, std::move(what)});
        if (!step) return step.problem().describe();
        state = std::move(step->state);
        run = std::move(step->run);
        return "";
    }

    State state;
    std::optional<RunCode> run;  // requested by the last event

private:
    const Course& course_;
};

}  // namespace potentiel
