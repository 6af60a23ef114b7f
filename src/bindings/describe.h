#pragma once
#include <string>

namespace potentiel {

// The names and layouts that the host needs, as JSON: roles, parts, flags, fields, operations, actions, kinds, and the
// fields of FrameInput and FrameOutput in order. So no number stands twice.
std::string describe();

}  // namespace potentiel
