#include "model/pack.h"

#include "model/serialize.h"

namespace potentiel {

std::string_view kind_name(Kind kind) { return names_of(Kind{})[static_cast<std::size_t>(kind)]; }

std::string plain(const Line& line) {
    std::string text;
    for (const Span& span : line) text += span.text;
    return text;
}

}  // namespace potentiel
