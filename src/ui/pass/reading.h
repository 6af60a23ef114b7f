#pragma once
#include <string>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// A number field and its text.
struct TypedNumber {
    const NumberForm& form;
    const std::string& text;
    const std::string& language;     // of the text; "" if nothing was typed yet
    const std::string& unit;         // shown behind the field, and may be typed, too; "" for none
};

// Requirements of such a field besides the number, shown before typing; "" for none.
std::string asked_words(const Pass& pass, const NumberForm& form);

// How the runtime reads what is typed.
std::string reading_words(const Pass& pass, const TypedNumber& field);

// A warning before the answer costs anything: it is not a number, it is ambiguous, or its unit or figures are wrong. ""
// if there is no problem, or nothing is typed.
std::string doubt_words(const Pass& pass, const TypedNumber& field);

}  // namespace potentiel::ui
