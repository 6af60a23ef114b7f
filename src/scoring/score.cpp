#include "scoring/score.h"

namespace potentiel {

Score score(const Spec& spec, const Key& key, const Response& response) {
    switch (kind_of(spec)) {
#define ITEM_KIND(Type, name)                                                               \
    case Kind::Type:                                                                        \
        return score_##name(*std::get_if<Type::Spec>(&spec), *std::get_if<Type::Key>(&key), \
                            *std::get_if<Type::Response>(&response));
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    }
    __builtin_unreachable();
}

}  // namespace potentiel
