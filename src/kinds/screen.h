#pragma once
// What the kinds record: the screens use only these functions.
#include "ui/pass/question.h"

namespace potentiel::ui {

// One function for each kind records the part of the screen with the answer, to give it or to review it.
#define ITEM_KIND(Type, name) void record_##name(Pass& pass, const Question<Type>& question);
#include "kinds/item_kinds.inl"
#undef ITEM_KIND

// Calls the function of the exercise's kind.
void record_question(Pass& pass, const Asked& asked);

// Kinds whose answer has its own pane beside the task.
template <class Kind>
inline constexpr bool wants_pane = false;
template <>
inline constexpr bool wants_pane<Code> = true;

bool wants_own_pane(const Exercise& exercise);

}  // namespace potentiel::ui
