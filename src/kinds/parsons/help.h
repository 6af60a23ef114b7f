#pragma once
#include <optional>
#include <vector>

#include "model/pack.h"

// Help with a Parsons problem that is too hard as it stands: Ericson, Foley & Rick (2018), "Evaluating the Efficiency and
// Effectiveness of Adaptive Parsons Problems". A function of the answer alone, so it is the same in every replay.

namespace potentiel {

// The lines that `helps` helps have shown not to be needed, in the order of the spec.
std::vector<Id> lines_taken_away(const Parsons::Spec& spec, const Parsons::Key& key, int helps);

// The answer after one more help: a needless line is taken away; when none is left, the lines of the program are indented as
// they should be. None if there is nothing to help with.
std::optional<Parsons::Response> with_help(const Parsons::Spec& spec, const Parsons::Key& key,
                                           Parsons::Response response);

}  // namespace potentiel
