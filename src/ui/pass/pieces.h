#pragma once
#include <string>
#include <vector>

#include "ui/pass/question.h"

// Shared by several screens.

namespace potentiel::ui {

// The question's name for screen readers: the last paragraph of the stem, else the title.
std::string question_name(const Pass& pass, const Exercise& exercise);

// The group of all controls that answer the question, named after it.
[[nodiscard]] Frame::Scope open_question(Pass& pass, std::string_view key, Role role, const Asked& asked);

// The verdict on the whole response, or that no answer was given.
void record_verdict(Pass& pass, const Asked& asked);

// The author's text, with its language marked if it differs from the surroundings.
void record_pack_prose(Pass& pass, std::string_view key, const Prose& prose, Part part);

// A feedback box: sign and colour by `part`, a word, and the author's text if there is one.
void record_box(Pass& pass, std::string_view key, Part part, const std::string& word, const Prose& more = {});

// The author's text about an option; empty if there is none.
const Prose& feedback_of(const Pass& pass, const std::vector<OptionFeedback>& feedback, const Id& option);

// Feedback below an option: a box with the outcome, or only the author's text.
void record_option_feedback(Pass& pass, const Id& option, Part part, const std::string& word, const Prose& more);

// The options in this candidate's order.
std::vector<const Option*> shown_options(const Pass& pass, const Exercise& exercise, const std::vector<Option>& options,
                                         Shuffle shuffle);

const Option& option_by_id(const std::vector<Option>& options, const Id& id);

// The outcome for an option that is simply right or not.
struct Outcome {
    bool chosen = false;
    bool right = false;

    Flags flags() const { return flag(FlagBit::Right, right) | flag(FlagBit::Wrong, chosen && !right); }
};

// The sentence for it. The kinds differ in what they say about a right option that was not chosen (`missed`).
std::string outcome_words(const Pass& pass, const Outcome& outcome, Phrase missed);

// The outcome for an answer in words of the pack: `given` and `expected` as shown, "" for nothing.
struct Comparison {
    std::string given;
    std::string expected;

    bool right() const { return given == expected; }
};
std::string comparison_words(const Pass& pass, const Comparison& comparison);

// The decimal mark in the language of the words.
char decimal_mark(const Pass& pass);

// Some of the accepted texts, "jeudi / Thursday": nothing says which language each is in. "" if only a pattern is
// accepted.
std::string accepted_words(const TextKey& key);

// Usual name of a programming language.
std::string_view language_name(Code::Language language);

// Why a program in this language can't run, and what the candidate can do.
std::string obstacle_words(const Pass& pass, Code::Language language, Obstacle why);

// Same in a box; nothing if there is no obstacle.
void record_obstacle(Pass& pass, Code::Language language, const std::optional<Obstacle>& why);

// Download progress of this language's engine, while it is loading.
void record_engine_progress(Pass& pass, Code::Language language);

// Code or output, verbatim, below its label.
void record_listing(Pass& pass, const std::string& key, Phrase label, Part label_part, std::string_view text);

}  // namespace potentiel::ui
