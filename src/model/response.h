#pragma once
#include <optional>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

// Why `response` can't be one to `spec` (an unknown option, a rating twice, a text too long), if so.
std::optional<Problem> check_response(const Spec& spec, const Response& response);

// Whether nothing is left to choose or fill in. A complete response may still be wrong.
bool is_complete(const Spec& spec, const Response& response);

// Whether it says anything at all.
bool is_empty(const Spec& spec, const Response& response);

// The text that the candidate types, for the kinds that have one, else null.
std::string* editable_text(Response& response);
const std::string* editable_text(const Response& response);

// An empty response of the spec's kind; for code, the starter.
Response blank_response(const Spec& spec);

}  // namespace potentiel
