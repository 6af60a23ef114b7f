#include "scoring/score.h"
#include "scoring/typed.h"

namespace potentiel {
namespace {

// Adds the unit shown behind the field, which may be typed or not.
NumberKey with_shown_unit(NumberKey key, const Label& unit) {
    if (unit.by_language.empty()) return key;
    key.units.push_back({"", "1"});
    for (const auto& [language, name] : unit.by_language) key.units.push_back({name, "1"});
    return key;
}

}  // namespace

// All or nothing.
Score score_number(const Number::Spec& spec, const Number::Key& key, const Number::Response& response) {
    const bool right = number_is_right(with_shown_unit(key, spec.unit), spec.form, response.text, response.language);
    return {right ? 1000 : 0, {Rule::AllOrNothing}};
}

}  // namespace potentiel
