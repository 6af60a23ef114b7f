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

// A text that the candidate types, null if there is no such field. Kinds with one text call it "".
std::string* editable_text(Response& response, const Id& field = {});
const std::string* editable_text(const Response& response, const Id& field = {});

// The language in which it was given, null where that makes no difference.
std::string* language_of(Response& response);

// Whether anything of it is typed.
bool has_texts(const Response& response);

// Whether all that is typed is the same in both. Precondition: of one kind.
bool same_texts(const Response& one, const Response& other);

// Why the candidate can't come from one response to the other in one step (a choice that is final taken back), if so.
std::optional<Problem> check_step(const Spec& spec, const Response& before, const Response& after);

// An empty response of the spec's kind, with all its fields; for code, the starter.
Response blank_response(const Spec& spec);

}  // namespace potentiel
