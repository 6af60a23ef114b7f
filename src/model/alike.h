#pragma once
#include <string>
#include <vector>

#include "model/parts/options.h"

// Candidates see texts, not ids: options that read alike can't be told apart, so they are interchangeable.

namespace potentiel {

// Whether both read the same in this language. False without a text.
bool read_alike(const LocalizedLine& one, const LocalizedLine& other, const std::string& language);

// Same in any of their languages.
bool read_alike_somewhere(const LocalizedLine& one, const LocalizedLine& other);

// Whether both are one option, or read alike in this language.
bool same_option(const std::vector<Option>& options, const Id& one, const Id& other, const std::string& language);

// The chosen options. An option that is not wanted is replaced by one that reads alike, is wanted and was not chosen.
// In the order of the options.
std::vector<Id> taken_as_wanted(const std::vector<Option>& options, const std::vector<Id>& wanted,
                                const std::vector<Id>& chosen, const std::string& language);

// The order with items that read alike exchanged so that they come in the wanted order.
std::vector<Id> ordered_as_wanted(const std::vector<Option>& items, const std::vector<Id>& wanted,
                                  const std::vector<Id>& order, const std::string& language);

}  // namespace potentiel
