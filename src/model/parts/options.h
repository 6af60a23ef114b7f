#pragma once
#include <string>
#include <vector>

#include "model/parts/text.h"

// What several kinds of exercises are made of.

namespace potentiel {

// The name of an option, a row, a gap …; unique within its exercise.
using Id = std::string;

struct Option {
    Id id;
    LocalizedLine text;
};

// What is said about one option after the assessment.
struct OptionFeedback {
    Id option;
    LocalizedProse text;
};

// Whether the order shown is drawn from the session's seed. KeepLast: all but the last ("none of these").
enum class Shuffle { No, Yes, KeepLast };

enum class Choose { One, Many };

// A choice in a row of choices: this column goes with this row.
struct Mark {
    Id row;
    Id column;
    bool operator==(const Mark&) const = default;
};

// What was typed into one of several fields.
struct TypedText {
    Id field;
    std::string text;

    bool operator==(const TypedText&) const = default;
};

}  // namespace potentiel
