#pragma once
#include <string>

#include "ui/pass/pass.h"

namespace potentiel::ui {

// A field for a number, and what is typed in it.
struct TypedNumber {
    const NumberForm& form;
    const std::string& text;
    const std::string& language;     // in which it was written, "" where nothing was yet
    const std::string& unit;         // shown behind the field, which may be typed again; "" for none
};

// What such a field asks for besides the number, before anything is typed; "" where that is nothing.
std::string asked_words(const Pass& pass, const NumberForm& form);

// How the runtime reads what is typed.
std::string reading_words(const Pass& pass, const TypedNumber& field);

// What is to be said of it before it costs: that it is no number, that it can be read in two ways, that its unit or its figures
// are not as they should be. "" where there is nothing to be said, and where nothing is typed.
std::string doubt_words(const Pass& pass, const TypedNumber& field);

}  // namespace potentiel::ui
