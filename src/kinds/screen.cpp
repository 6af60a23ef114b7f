#include "kinds/screen.h"

namespace potentiel::ui {
namespace {

template <class Kind>
Question<Kind> ask(const Asked& asked) {
    const auto& response = asked.progress.response;
    return {asked, *std::get_if<typename Kind::Spec>(&asked.exercise.spec),
            response ? std::get_if<typename Kind::Response>(&*response) : nullptr,
            asked.key ? std::get_if<typename Kind::Key>(asked.key) : nullptr};
}

}  // namespace

void record_question(Pass& pass, const Asked& asked) {
    switch (asked.exercise.kind()) {
#define ITEM_KIND(Type, name) \
    case Kind::Type:          \
        return record_##name(pass, ask<Type>(asked));
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    }
}

bool wants_own_pane(const Exercise& exercise) {
    switch (exercise.kind()) {
#define ITEM_KIND(Type, name) \
    case Kind::Type:          \
        return wants_pane<Type>;
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    }
    return false;
}

}  // namespace potentiel::ui
