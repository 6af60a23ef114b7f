#pragma once
#include <string>

namespace potentiel {

// Names and layouts for the host, as JSON: roles, parts, flags, fields, operations, actions, kinds, and the fields of
// FrameInput and FrameOutput in order. So no number is defined twice.
std::string describe();

}  // namespace potentiel
