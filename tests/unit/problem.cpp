// Texts of problems, as the sources have them.
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/checked.h"
#include "base/fill.h"

namespace potentiel {
namespace {

constexpr std::pair<std::uint32_t, std::string_view> texts[] = {
#include "fault_texts.inl"
};

}  // namespace

std::string Problem::describe() const {
    const auto* text = std::find_if(std::begin(texts), std::end(texts),
                                    [&](const auto& known) { return known.first == fault.number(); });
    const std::string message = fill(text->second, {values.begin(), values.end()});
    return path.empty() ? message : path + ": " + message;
}

}  // namespace potentiel
