#include "model/parts/text.h"

namespace potentiel {

std::string plain(const Line& line) {
    std::string text;
    for (const Span& span : line) text += span.text;
    return text;
}

}  // namespace potentiel
