#include "model/response.h"

#include "model/by_kind.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

template <class Text, class AResponse>
Text* text_of(AResponse& response) {
    if (auto* short_text = std::get_if<ShortText::Response>(&response)) return &short_text->text;
    if (auto* code = std::get_if<Code::Response>(&response)) return &code->source;
    return nullptr;
}

}  // namespace

std::optional<Problem> check_response(const Spec& spec, const Response& response) {
    if (kind_of(spec) != kind_of(response)) return Problem{"", "a response of another kind"};
    return with_kind(spec, response,
                     [](const auto& s, const auto& r) -> std::optional<Problem> { return check(s, r); });
}

bool is_complete(const Spec& spec, const Response& response) {
    return with_kind(spec, response, [](const auto& s, const auto& r) { return complete(s, r); });
}

bool is_empty(const Spec& spec, const Response& response) {
    return with_kind(spec, response, [](const auto& s, const auto& r) { return empty(s, r); });
}

Response blank_response(const Spec& spec) {
    return std::visit([](const auto& known) -> Response { return blank(known); }, spec);
}

std::string* editable_text(Response& response) { return text_of<std::string>(response); }
const std::string* editable_text(const Response& response) { return text_of<const std::string>(response); }

}  // namespace potentiel
