#pragma once
#include <optional>

#include "base/checked.h"
#include "model/pack.h"

namespace potentiel {

// Problem if `response` does not fit `spec`: an unknown option, a repeated rating, a text too long.
std::optional<Problem> check_response(const Spec& spec, const Response& response);

// Whether nothing is left to choose or fill in. A complete response may still be wrong.
bool is_complete(const Spec& spec, const Response& response);

// Whether it contains any answer.
bool is_empty(const Spec& spec, const Response& response);

// A text that the candidate types; null if there is no such field. In kinds with a single text, the field is "".
std::string* editable_text(Response& response, const Id& field = {});
const std::string* editable_text(const Response& response, const Id& field = {});

// The language of the answer; null if it does not matter.
std::string* language_of(Response& response);

// Whether any part of it is typed.
bool has_texts(const Response& response);

// Whether all typed texts are equal. Precondition: same kind.
bool same_texts(const Response& one, const Response& other);

// Problem if the candidate can't go from one response to the other in one step: taking back a final choice.
std::optional<Problem> check_step(const Spec& spec, const Response& before, const Response& after);

// An empty response of the spec's kind, with all its fields; for code, the starter.
Response blank_response(const Spec& spec);

}  // namespace potentiel
