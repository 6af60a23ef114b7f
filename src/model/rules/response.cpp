#include "model/rules/response.h"

#include <algorithm>

#include "model/by_kind.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

template <class Text, class AResponse>
Text* text_of(AResponse& response, const Id& field) {
    return std::visit(
        [&](auto& known) -> Text* {
            if constexpr (requires { known.text; }) {
                if (field.empty()) return &known.text;
            } else if constexpr (requires { known.texts; }) {
                for (auto& one : known.texts) {
                    if (one.field == field) return &one.text;
                }
            }
            return nullptr;
        },
        response);
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

std::string* editable_text(Response& response, const Id& field) { return text_of<std::string>(response, field); }
const std::string* editable_text(const Response& response, const Id& field) {
    return text_of<const std::string>(response, field);
}

std::string* language_of(Response& response) {
    return std::visit(
        [](auto& known) -> std::string* {
            if constexpr (requires { known.language; }) return &known.language;
            else return nullptr;
        },
        response);
}

bool has_texts(const Response& response) {
    return std::visit([](const auto& known) { return requires { known.text; } || requires { known.texts; }; },
                      response);
}

bool same_texts(const Response& one, const Response& other) {
    return with_kind(one, other, [](const auto& a, const auto& b) {
        if constexpr (requires { a.text; }) {
            return a.text == b.text;
        } else if constexpr (requires { a.texts; }) {
            return a.texts == b.texts;
        } else {
            return true;
        }
    });
}

std::optional<Problem> check_step(const Spec& spec, const Response& before, const Response& after) {
    return std::visit(
        [&]<class S>(const S& known) -> std::optional<Problem> {
            using R = decltype(blank(known));
            if constexpr (requires(const R& r) { step(known, r, r); }) {
                return step(known, *std::get_if<R>(&before), *std::get_if<R>(&after));
            } else {
                return {};
            }
        },
        spec);
}

}  // namespace potentiel
