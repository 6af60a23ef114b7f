#pragma once
#include <optional>

#include "model/pack.h"

namespace potentiel {

// Thousandths, 0..1000; empty where too little was answered to say (a scale with half its statements unrated).
using Score = std::optional<int>;

// One pure function for each kind; the formula and its source stand with the definition.
#define ITEM_KIND(Type, name) \
    Score score_##name(const Type::Spec& spec, const Type::Key& key, const Type::Response& response);
#include "model/item_kinds.inl"
#undef ITEM_KIND

// The score of a response by its kind's function. Precondition: all three are of one kind, and checked.
Score score(const Spec& spec, const Key& key, const Response& response);

// Whether the call returned what the test expects; JSON values are compared, so 1 equals 1.0.
bool test_passes(const Code::Test& test, const CallResult& outcome);

// part of whole in thousandths, rounded half up; whole > 0, 0 <= part <= whole.
constexpr int thousandths(long long part, long long whole) {
    return static_cast<int>((part * 2000 + whole) / (2 * whole));
}

}  // namespace potentiel
