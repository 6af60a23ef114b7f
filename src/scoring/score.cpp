#include "scoring/score.h"

#include <algorithm>

#include "base/lines.h"

namespace potentiel {

Score score(const Spec& spec, const Key& key, const Response& response) {
    switch (kind_of(spec)) {
#define ITEM_KIND(Type, name)                                                               \
    case Kind::Type:                                                                        \
        return score_##name(*std::get_if<Type::Spec>(&spec), *std::get_if<Type::Key>(&key), \
                            *std::get_if<Type::Response>(&response));
#include "model/item_kinds.inl"
#undef ITEM_KIND
    }
    __builtin_unreachable();
}

namespace {

int one_of(std::size_t count) { return static_cast<int>(1000 / std::max<std::size_t>(count, 1)); }

int chance_of(const SingleChoice::Spec& spec) { return one_of(spec.options.size()); }
int chance_of(const SituationalJudgement::Spec& spec) {
    return spec.format == JudgementFormat::Best ? one_of(spec.actions.size()) : 0;
}
int chance_of(const TrueFalse::Spec& spec) { return spec.certainty == Certainty::NotAsked ? one_of(2) : 0; }
int chance_of(const Matching::Spec& spec) { return one_of(spec.choices.size()); }
int chance_of(const Sorting::Spec& spec) { return one_of(spec.categories.size()); }
int chance_of(const Matrix::Spec& spec) { return spec.choose == Choose::One ? one_of(spec.columns.size()) : 0; }
int chance_of(const FindLine::Spec& spec) {
    const auto lines = lines_of(spec.program);
    const auto blank = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), is_blank));
    return spec.choose == Choose::One ? one_of(lines.size() - blank) : 0;
}
int chance_of(const Hotspot::Spec& spec) { return spec.choose == Choose::One ? one_of(spec.spots.size()) : 0; }

template <class S>
int chance_of(const S&) {
    return 0;
}

}  // namespace

int chance(const Spec& spec) {
    return std::visit([](const auto& known) { return chance_of(known); }, spec);
}

}  // namespace potentiel
