#pragma once
// Drawing of the kinds: the screens use only these functions.
#include "ui/pass/question.h"

namespace potentiel::ui {

// One drawer for each kind: the part of the screen with the answer, to give it or to review it.
#define ITEM_KIND(Type, name) void draw_##name(Pass& pass, const Question<Type>& question);
#include "kinds/item_kinds.inl"
#undef ITEM_KIND

// Calls the drawer of the exercise's kind.
void draw_question(Pass& pass, const Asked& asked);

// Kinds whose answer has its own pane beside the task.
template <class Kind>
inline constexpr bool wants_pane = false;
template <>
inline constexpr bool wants_pane<Code> = true;

bool wants_own_pane(const Exercise& exercise);

}  // namespace potentiel::ui
