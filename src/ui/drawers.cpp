#include "ui/drawers.h"

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

Asked answered(const Course& course, const State& state, std::size_t index) {
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = state.exercises[index];
    Asked asked{.exercise = exercise, .progress = progress, .mode = Mode::Feedback, .key = course.key_of(index)};
    // What candidates say of themselves is neither right nor wrong.
    if (!has_basis(course, exercise, Basis::Demonstrated)) return asked;
    const Score score = worth(course, state, index);
    asked.score = score.value.value_or(-1);
    asked.how = score.how;
    asked.counted = standing(course, state, index).value.value_or(-1);
    return asked;
}

void draw_question(Pass& pass, const Asked& asked) {
    switch (asked.exercise.kind()) {
#define ITEM_KIND(Type, name) \
    case Kind::Type:          \
        return draw_##name(pass, ask<Type>(asked));
#include "model/item_kinds.inl"
#undef ITEM_KIND
    }
}

bool wants_own_pane(const Exercise& exercise) {
    switch (exercise.kind()) {
#define ITEM_KIND(Type, name) \
    case Kind::Type:          \
        return wants_pane<Type>;
#include "model/item_kinds.inl"
#undef ITEM_KIND
    }
    return false;
}

}  // namespace potentiel::ui
