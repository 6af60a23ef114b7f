#pragma once
#include <string>
#include <vector>

#include "ui/pass/question.h"

// What several drawers share.

namespace potentiel::ui {

// What the question asks, for the ear: the last paragraph of the stem, else the title.
std::string question_name(const Pass& pass, const Exercise& exercise);

// The group of all that answers the question, named by it.
[[nodiscard]] Frame::Scope open_question(Pass& pass, std::string_view key, Role role, const Asked& asked);

// The words for a score of the whole response, or of nothing given.
void draw_verdict(Pass& pass, const Asked& asked);

// The author's text, marked with its language where that is not the language around it.
void draw_pack_prose(Pass& pass, std::string_view key, const Prose& prose, Part part);

// A feedback box: sign and colour by `part`, a word, and the author's text if there is one.
void draw_box(Pass& pass, std::string_view key, Part part, const std::string& word, const Prose& more = {});

// What the author says of an option, empty if nothing.
const Prose& feedback_of(const Pass& pass, const std::vector<OptionFeedback>& feedback, const Id& option);

// What stands below an option: a box that says what became of it, or no more than what the author says of it.
void draw_option_feedback(Pass& pass, const Id& option, Part part, const std::string& word, const Prose& more);

// The options in the order in which this candidate sees them.
std::vector<const Option*> shown_options(const Pass& pass, const Exercise& exercise, const std::vector<Option>& options,
                                         Shuffle shuffle);

const Option& option_by_id(const std::vector<Option>& options, const Id& id);

// What became of an option that is simply right or not.
struct Outcome {
    bool chosen = false;
    bool right = false;

    Flags flags() const { return flag(FlagBit::Right, right) | flag(FlagBit::Wrong, chosen && !right); }
};

// The sentence that says so; the kinds differ in what they say of a right option that was not chosen.
std::string outcome_words(const Pass& pass, const Outcome& outcome, Phrase missed);

// What became of an answer in words of the pack: `given` and `expected` as shown, "" for nothing.
struct Comparison {
    std::string given;
    std::string expected;

    bool right() const { return given == expected; }
};
std::string comparison_words(const Pass& pass, const Comparison& comparison);

// The sign between whole and decimals in the language of the words.
char decimal_mark(const Pass& pass);

// Some of the texts that are right, "jeudi / Thursday": nothing says which of them is in which language. "" where only a
// pattern says what is right.
std::string accepted_words(const TextKey& key);

// What people call a programming language.
std::string_view language_name(Code::Language language);

// Why a program in this language can't be run, and what can be done about it.
std::string obstacle_words(const Pass& pass, Code::Language language, Obstacle why);

// The same in a box, where it is so.
void draw_obstacle(Pass& pass, Code::Language language, const std::optional<Obstacle>& why);

// How much of the engine that runs this language has arrived, while it is on its way.
void draw_engine_progress(Pass& pass, Code::Language language);

// Code or output as it stands, under its label.
void draw_listing(Pass& pass, const std::string& key, Phrase label, Part label_part, std::string_view text);

}  // namespace potentiel::ui
