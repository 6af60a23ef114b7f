#pragma once
#include <string_view>

namespace potentiel {

// Whether a base64 SVG is in the form that `potentiel build` writes (web/pack/svg.mjs): no prefixes, no document type,
// only listed elements, only references within the picture. Nothing in that form runs or fetches, in any viewer.
// Whether it is well-formed besides, the renderer decides.
bool is_plain_svg(std::string_view base64);

}  // namespace potentiel
