#pragma once
#include <string_view>

namespace potentiel {

// Whether an SVG picture, in base64, is in the form that packs are built with (web/pack/svg.mjs): no prefixes, no document type,
// elements of a list, references within the picture only. Nothing in that form runs or fetches, whatever opens it; whether
// it is well-formed besides is for whoever draws it to say.
bool is_plain_svg(std::string_view base64);

}  // namespace potentiel
