#pragma once
#include <cassert>
#include <cstddef>
#include <variant>

#include "model/pack.h"

namespace potentiel {

// Calls inside(one, other) with the alternatives that the two variants hold. Precondition: same kind.
template <class One, class Other, class Inside>
decltype(auto) with_kind(One& one, Other& other, Inside inside) {
    assert(one.index() == other.index());
    switch (kind_of(one)) {
#define ITEM_KIND(Type, name)                                                   \
    case Kind::Type:                                                            \
        return inside(*std::get_if<static_cast<std::size_t>(Kind::Type)>(&one), \
                      *std::get_if<static_cast<std::size_t>(Kind::Type)>(&other));
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    }
    __builtin_unreachable();  // a variant of specs, keys or responses is never valueless: no move of a member throws
}

}  // namespace potentiel
