#pragma once
#include <optional>
#include <vector>

#include "session/course.h"
#include "session/effect.h"
#include "session/state.h"

// Running the candidate's code. All take the course of the session: course_of().

namespace potentiel {

// Whether the engine has not answered yet.
bool is_running(const State& state);

// The exercises whose program, as it stands, no engine has run to an end.
std::vector<std::size_t> not_judged(const Course& course, const State& state);

// The first of these that is to be run before a session can end. None when nothing is left to run, or can be.
std::optional<std::size_t> next_to_run(const Course& course, const State& state);

// What the host is asked for by the last run of exercise `index`, which must be one of code. Asked again after a crash, it
// is the same.
RunCode run_code(const Course& course, const State& state, std::size_t index);

// The files with what the candidate has written in them, the main one first.
std::vector<SourceFile> files_with(const Code::Spec& spec, const std::vector<TypedText>& texts);

// What the candidate has written, by file; what the files begin with before the first edit.
std::vector<TypedText> texts_of(const Code::Spec& spec, const Progress& progress);

}  // namespace potentiel
