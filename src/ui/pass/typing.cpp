#include "ui/pass/typing.h"

#include <algorithm>

#include "base/utf8.h"

namespace potentiel::ui {

TextEdited edit_between(const Id& exercise, std::string_view before, std::string_view after, const Id& field) {
    std::size_t start = 0;
    const std::size_t shorter = std::min(before.size(), after.size());
    while (start < shorter && before[start] == after[start]) ++start;
    // Go back to the start of a code point in both texts, which are equal up to there.
    while (start > 0 &&
           ((start < before.size() && continues(before[start])) || (start < after.size() && continues(after[start]))))
        --start;

    std::size_t end = 0;
    while (end < shorter - start && before[before.size() - 1 - end] == after[after.size() - 1 - end]) ++end;
    while (end > 0 && continues(before[before.size() - end])) --end;

    const std::string_view removed = before.substr(start, before.size() - end - start);
    return {exercise, static_cast<std::uint32_t>(code_points(before.substr(0, start))),
            static_cast<std::uint32_t>(code_points(removed)),
            std::string(after.substr(start, after.size() - end - start)), field};
}

}  // namespace potentiel::ui
