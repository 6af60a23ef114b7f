#pragma once
#include <string>
#include <vector>

#include "model/parts/text.h"

// Parts shared by several kinds of exercises.

namespace potentiel {

// Id of an option, a row, a gap …; unique within its exercise.
using Id = std::string;

inline constexpr int most_options = 60;
inline constexpr int most_columns = 10;  // as many as a candidate can survey in a row

struct Option {
    Id id;
    LocalizedLine text;
};

// Text about one option, shown after the assessment.
struct OptionFeedback {
    Id option;
    LocalizedProse text;
};

// Whether options are shown in an order from the session's seed. KeepLast: all but the last ("none of these").
enum class Shuffle { No, Yes, KeepLast };

enum class Choose { One, Many };

// One tick in a grid: this column goes with this row.
struct Mark {
    Id row;
    Id column;
    bool operator==(const Mark&) const = default;
};

// Text typed into one of several fields.
struct TypedText {
    Id field;
    std::string text;

    bool operator==(const TypedText&) const = default;
};

}  // namespace potentiel
