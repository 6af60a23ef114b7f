#pragma once
#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace potentiel {

// Whether it can stand in what is signed, where control characters but the line feed break verification between tools; and
// whether it has `most` code points at most. Precondition: UTF-8.
inline bool is_plain_text(std::string_view text, std::size_t most) {
    return code_points(text) <= most && std::none_of(text.begin(), text.end(), [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
           });
}

}  // namespace potentiel
