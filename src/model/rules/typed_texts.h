#pragma once
#include <optional>
#include <vector>

#include "base/checked.h"
#include "base/signs.h"
#include "model/parts/options.h"

// Shared by exercises with several text fields.

namespace potentiel {

struct TextField {
    Id id;
    int maximum = 0;  // code points
};

std::vector<TypedText> blank_texts(const std::vector<TextField>& fields);

// Requires one text for each field, in their order, none too long.
std::optional<Problem> check_texts(const std::vector<TextField>& fields, const std::vector<TypedText>& texts);

// Whether no typed text has anything visible.
bool all_blank(const std::vector<TypedText>& texts);
bool none_blank(const std::vector<TypedText>& texts);

}  // namespace potentiel
