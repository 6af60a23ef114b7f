#pragma once
#include "ui/pass/question.h"

// The screens and their shared parts. Headings: the pack's title is the only h1, the screen's title is h2, its parts
// are h3, the exercises in "your answers" are h4.

namespace potentiel::ui {

enum class Preferences {
    Shown,
    Folded,  // behind a "Settings" button
};
enum class Steps { Shown, Hidden };  // includes the remaining time and whether answers are saved

void draw_header(Pass& pass, Preferences preferences, Steps steps);
void draw_preferences(Pass& pass, Preferences preferences);

// How complete the answer to an exercise is.
enum class Completeness { None, Partly, Complete };
Completeness completeness(const Exercise& exercise, const Progress& progress);

// The heading of a screen. It takes the focus when the screen appears.
void draw_screen_title(Pass& pass, std::string_view text, Tongue tongue = Tongue::Around, int level = 2);

// Current notices, below the header: answers are not stored, a time is up …
void draw_news(Pass& pass);

// The button that saves the session as a file.
void draw_save_file(Pass& pass, Part part);

// The button for a break, if any is left.
void draw_break_button(Pass& pass);

// Material of several exercises, in a panel that is open at first.
void draw_stimulus(Pass& pass, const Exercise& exercise);

// Stimulus, stem and material.
void draw_task(Pass& pass, const Exercise& exercise);

// One screen for each phase. Each draws within the root.
void draw_welcome(Pass& pass);
void draw_exercise(Pass& pass);
void draw_review(Pass& pass);
void draw_closed(Pass& pass);
void draw_break(Pass& pass);
void draw_elsewhere(Pass& pass);
void draw_finishing(Pass& pass);
void draw_result(Pass& pass);

// Parts of the result.
void draw_summary(Pass& pass);
void draw_badge(Pass& pass);
void draw_noted(Pass& pass);
void draw_answers(Pass& pass, const std::vector<std::size_t>& places);
void draw_restart(Pass& pass);

}  // namespace potentiel::ui
