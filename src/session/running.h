#pragma once
#include <optional>
#include <vector>

#include "session/course.h"
#include "session/run_code.h"
#include "session/state.h"

// Running the candidate's code. All functions take the session's own course: course_of().

namespace potentiel {

// Whether the engine has not answered yet.
bool is_running(const State& state);

// The exercises whose current program no engine has run to an end.
std::vector<std::size_t> not_judged(const Course& course, const State& state);

// The first of these to run before the session can end. None if nothing is left to run, or nothing can run.
std::optional<std::size_t> next_to_run(const Course& course, const State& state);

// The request to the host for the last run of exercise `index`, which must be a code exercise. The same again after a
// crash.
RunCode run_code(const Course& course, const State& state, std::size_t index);

// The exercise's files with the candidate's texts in them, the main one first.
std::vector<SourceFile> files_with(const Code::Spec& spec, const std::vector<TypedText>& texts);

// The candidate's texts, by file; before the first edit, the initial texts.
std::vector<TypedText> texts_of(const Code::Spec& spec, const Progress& progress);

}  // namespace potentiel
