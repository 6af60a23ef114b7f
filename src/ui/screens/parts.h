#pragma once
#include "ui/pass/question.h"

// The screens and their shared parts. Headings: the pack's title is the only h1, the screen's title is h2, its parts
// are h3, the exercises in "your answers" are h4.

namespace potentiel::ui {

enum class Steps { Shown, Hidden };  // includes the remaining time and whether answers are saved

// The row at the top, a child of the root: style sheets place and paint it in either view.
void record_header(Pass& pass, Steps steps);

// The button and the sheet that it opens: language, view, colours, and the session as a file.
void record_settings(Pass& pass);

// How complete the answer to an exercise is.
enum class Completeness { None, Partly, Complete };
Completeness completeness(const Exercise& exercise, const Progress& progress);

// The heading of a screen. It takes the focus when the screen appears.
void record_screen_title(Pass& pass, std::string_view text, Tongue tongue = Tongue::Around, int level = 2);

// Current notices, below the header: answers are not stored, a time is up …
void record_news(Pass& pass);

// The button that saves the session as a file.
void record_save_file(Pass& pass, Part part);

// The button for a break, if any is left.
void record_break_button(Pass& pass);

// Material of several exercises, in a panel that is open at first.
void record_stimulus(Pass& pass, const Exercise& exercise);

// Stimulus, stem and material.
void record_task(Pass& pass, const Exercise& exercise);

// One screen for each phase. Each records within the root.
void record_welcome(Pass& pass);
void record_exercise(Pass& pass);
void record_review(Pass& pass);
void record_closed(Pass& pass);
void record_break(Pass& pass);
void record_elsewhere(Pass& pass);
void record_finishing(Pass& pass);
void record_result(Pass& pass);

// Parts of the result.
void record_summary(Pass& pass);
void record_practice_end(Pass& pass);  // instead of summary and badge
void record_badge(Pass& pass);
void record_noted(Pass& pass);
// The title of an exercise, and how its answer ended.
std::string outcome_line(const Pass& pass, std::size_t index);

void record_answers(Pass& pass, const std::vector<std::size_t>& places);
void record_restart(Pass& pass);

}  // namespace potentiel::ui
