#pragma once
#include <optional>
#include <vector>

#include "base/checked.h"
#include "base/signs.h"
#include "model/parts/options.h"

// What exercises with several fields to type in have in common.

namespace potentiel {

struct TextField {
    Id id;
    int maximum = 0;  // code points
};

std::vector<TypedText> blank_texts(const std::vector<TextField>& fields);

// That there is one text for each field, in their order, and none too long.
std::optional<Problem> check_texts(const std::vector<TextField>& fields, const std::vector<TypedText>& texts);

// Whether nothing is seen of what was typed.
bool all_blank(const std::vector<TypedText>& texts);
bool none_blank(const std::vector<TypedText>& texts);

}  // namespace potentiel
