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

// What is given, beside the task. Nothing for other kinds.
void record_given(Pass& pass, const Exercise& exercise);

// Of such an exercise, while it is answered: the page that is written, and what came of the answer so far.
bool has_preview(const Asked& asked);
void record_preview(Pass& pass, const Asked& asked);
void record_outcome(Pass& pass, const Asked& asked);

// The outcome in one line, over the bar of a phone. Nothing for other kinds.
void record_strip(Pass& pass, const Asked& asked);

// Whether the tests are to be run before one goes on: they can be, and not all pass.
bool run_comes_first(const Pass& pass, const Asked& asked);

}  // namespace potentiel::ui
