#include "model/rules/rules.h"
#include "base/signs.h"

namespace potentiel {

void check(Checker& checker, const ShortText::Spec& spec) {
    checker.within_bounds(spec);
    checker.translated_if_any("placeholder", spec.placeholder);
}

void check(Checker& checker, const ShortText::Spec& spec, const ShortText::Key& key) {
    check_text_key(checker, key, spec.maximum);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const ShortText::Spec& spec, const ShortText::Response& response) {
    if (code_points(response.text) > static_cast<std::size_t>(spec.maximum)) return Problem{"/text", "too long"};
    return {};
}

bool complete(const ShortText::Spec& spec, const ShortText::Response& response) { return !empty(spec, response); }
bool empty(const ShortText::Spec&, const ShortText::Response& response) { return is_blank(response.text); }
ShortText::Response blank(const ShortText::Spec&) { return {}; }

}  // namespace potentiel
