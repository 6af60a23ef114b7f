#include "model/rules/rules.h"
#include "base/decimal.h"
#include "base/signs.h"

namespace potentiel {

void check(Checker& checker, const Number::Spec& spec) {
    checker.translated_if_any("unit", spec.unit);
    checker.translated_if_any("placeholder", spec.placeholder);
}

void check(Checker& checker, const Number::Spec& spec, const Number::Key& key) {
    check_number_key(checker, key, spec.form);
    checker.translated_if_any("why", key.why);
}

std::optional<Problem> check(const Number::Spec&, const Number::Response& response) {
    if (code_points(response.text) > static_cast<std::size_t>(Number::maximum)) return Problem{"/text", "too long"};
    return {};
}

// Complete only if it can be read as a number.
bool complete(const Number::Spec&, const Number::Response& response) { return read_number(response.text).has_value(); }
bool empty(const Number::Spec&, const Number::Response& response) { return is_blank(response.text); }
Number::Response blank(const Number::Spec&) { return {}; }

}  // namespace potentiel
