#pragma once
// How the kinds look: all that the screens know of them.
#include "ui/pass/question.h"

namespace potentiel::ui {

// One drawer for each kind: the part of the screen where the candidate answers, or sees what was answered.
#define ITEM_KIND(Type, name) void draw_##name(Pass& pass, const Question<Type>& question);
#include "kinds/item_kinds.inl"
#undef ITEM_KIND

// Calls the drawer of the exercise's kind.
void draw_question(Pass& pass, const Asked& asked);

// Kinds whose answer wants a pane of its own beside the task.
template <class Kind>
inline constexpr bool wants_pane = false;
template <>
inline constexpr bool wants_pane<Code> = true;

bool wants_own_pane(const Exercise& exercise);

}  // namespace potentiel::ui
