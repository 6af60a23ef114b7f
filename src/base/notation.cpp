#include "base/notation.h"

#include <algorithm>

namespace potentiel {
namespace {

// Whether the list has the tag or the tag's first part, ignoring case.
bool has(std::string_view list, std::string_view language) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    const auto equal = [&](char one, char other) { return one == small(other); };
    while (!list.empty()) {
        const std::string_view tag = list.substr(0, list.find(' '));
        list.remove_prefix(std::min(list.size(), tag.size() + 1));
        const bool begins =
            tag.size() <= language.size() && std::equal(tag.begin(), tag.end(), language.begin(), equal);
        if (begins && (language.size() == tag.size() || language[tag.size()] == '-')) return true;
    }
    return false;
}

constexpr std::string_view with_points =
    "en es-mx es-us es-419 de-ch de-li it-ch am ar bn cy fa fil ga gd gu ha he hi ig ja km kn ko mg ml mn mr ms mt my "
    "ne om or pa sd si so sw ta te th ti ug ur yo zh zu";
constexpr std::string_view with_points_between_thousands =
    "es de it pt nl da tr el id az bs ca eu fo gl hr ia is ku lb ln lo mk ps ro rw sl sr vi";

}  // namespace

char decimal_sign(std::string_view language) { return has(with_points, language) ? '.' : ','; }

char thousands_sign(std::string_view language) {
    if (has(with_points, language)) return ',';
    return has(with_points_between_thousands, language) ? '.' : '\0';
}

}  // namespace potentiel
