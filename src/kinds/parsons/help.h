#pragma once
#include <optional>
#include <vector>

#include "model/pack.h"

// Help with a Parsons problem that is too hard: Ericson, Foley & Rick (2018), "Evaluating the Efficiency and
// Effectiveness of Adaptive Parsons Problems". A pure function of the answer, so it is the same in every replay.

namespace potentiel {

// The needless lines that `helps` helps have removed, in the order of the spec.
std::vector<Id> lines_taken_away(const Parsons::Spec& spec, const Parsons::Key& key, int helps);

// The answer after one more help: it removes a needless line; if none is left, it corrects the indentation of the
// program. None if help can change nothing.
std::optional<Parsons::Response> with_help(const Parsons::Spec& spec, const Parsons::Key& key,
                                           Parsons::Response response);

}  // namespace potentiel
