#pragma once
#include "ui/pass/question.h"

// The screens and what they share. Headings: the pack's title is the one h1, the screen's title is h2, parts of it h3,
// the exercises within "your answers" h4.

namespace potentiel::ui {

enum class Preferences {
    Shown,
    Folded,  // behind a "Settings" button
};
enum class Steps { Shown, Hidden };  // with them the time that is left, and whether the answers are saved

void draw_header(Pass& pass, Preferences preferences, Steps steps);
void draw_preferences(Pass& pass, Preferences preferences);

// How far the answer to an exercise is.
enum class Completeness { None, Partly, Complete };
Completeness completeness(const Exercise& exercise, const Progress& progress);

// The heading of a screen; it takes the focus when the candidate comes here.
void draw_screen_title(Pass& pass, std::string_view text, Tongue tongue = Tongue::Around, int level = 2);

// Under the header, what the candidate has to know now: that answers do not reach the disk, that a time is up …
void draw_news(Pass& pass);

// The button that writes the session into a file.
void draw_save_file(Pass& pass, Part part);

// The button for a break, where one is left.
void draw_break_button(Pass& pass);

// What several exercises are about, in a panel that is open at first.
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
