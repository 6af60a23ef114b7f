#pragma once
#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace potentiel {

// Whether the text has at most `most` code points and no control character except the line feed: in signed data, these
// break verification between tools. Precondition: UTF-8.
inline bool is_plain_text(std::string_view text, std::size_t most) {
    return code_points(text) <= most && std::none_of(text.begin(), text.end(), [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
           });
}

}  // namespace potentiel
