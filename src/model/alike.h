#pragma once
#include <string>
#include <vector>

#include "model/parts/options.h"

// Who answers sees texts, no ids: what reads alike can't be told apart, and stands for each other.

namespace potentiel {

// Whether both read the same in this language; never without a text.
bool read_alike(const LocalizedLine& one, const LocalizedLine& other, const std::string& language);

// … in one of their languages.
bool read_alike_somewhere(const LocalizedLine& one, const LocalizedLine& other);

// Whether these are one option, or read alike in this language.
bool same_option(const std::vector<Option>& options, const Id& one, const Id& other, const std::string& language);

// What was chosen, with each option that is not wanted for one that reads like it, is wanted and was not chosen; in the order
// of the options.
std::vector<Id> taken_as_wanted(const std::vector<Option>& options, const std::vector<Id>& wanted,
                                const std::vector<Id>& chosen, const std::string& language);

// An order in which, of what reads alike, the first stands for the first in the wanted order.
std::vector<Id> ordered_as_wanted(const std::vector<Option>& items, const std::vector<Id>& wanted,
                                  const std::vector<Id>& order, const std::string& language);

}  // namespace potentiel
