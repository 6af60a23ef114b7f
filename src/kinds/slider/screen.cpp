#include "kinds/screen.h"
#include "ui/pass/amount.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

std::string words_of(const Pass& pass, const Question<Slider>& question, int value) {
    return amount_words(pass.words, value, pass.in(question.spec.unit));
}

// Position of the handle until it is placed.
int middle(const Slider::Spec& spec) {
    const int steps = (spec.high - spec.low) / spec.step;
    return spec.low + steps / 2 * spec.step;
}

void record_end(Pass& pass, const Question<Slider>& question, std::string_view key, const Label& name, int value) {
    const std::string& text = pass.in(name);
    pass.frame.text(key, text.empty() ? words_of(pass, question, value) : text, Part::Note);
}

void record_scale(Pass& pass, const Question<Slider>& question) {
    const Slider::Spec& spec = question.spec;
    const int value = question.response ? question.response->value : middle(spec);
    auto group = open_question(pass, "scale", Role::CheckGroup, question);
    const bool placed = question.response != nullptr;
    const auto moved = pass.frame.slider(
        "value", pass.words(Phrase::YourAnswer), value,
        {.low = spec.low,
         .high = spec.high,
         .step = spec.step,
         .words = placed ? words_of(pass, question, value) : std::string(pass.words(Phrase::NotPlaced)),
         .placed = placed,
         .flags = question.flags()});
    pass.meet_focus("value");
    if (moved) pass.raise(AnswerGiven{question.exercise.id, Slider::Response{*moved}});
    auto ends = pass.group("ends", Part::SliderEnds);
    record_end(pass, question, "low", spec.low_name, spec.low);
    record_end(pass, question, "high", spec.high_name, spec.high);
}

// A candidate who finds the initial position right must be able to confirm it.
void record_keep(Pass& pass, const Question<Slider>& question) {
    const int value = middle(question.spec);
    const std::string words = pass.words(Phrase::KeepValue, {words_of(pass, question, value)});
    if (!pass.frame.button("keep", words, Part::Secondary)) return;
    pass.memory.focus = child_id(pass.frame.id("scale"), "value");  // the button disappears
    pass.raise(AnswerGiven{question.exercise.id, Slider::Response{value}});
}

std::string expected(const Pass& pass, const Question<Slider>& question) {
    const Slider::Key& key = *question.key;
    const std::string value = words_of(pass, question, key.value);
    if (key.tolerance == 0) return pass.words(Phrase::Accepted, {value});
    return pass.words(Phrase::AcceptedWithin, {value, words_of(pass, question, key.tolerance)});
}

}  // namespace

void record_slider(Pass& pass, const Question<Slider>& question) {
    if (question.answering()) pass.text("hint", Phrase::SliderHint, Part::Note);
    record_scale(pass, question);
    if (question.answering() && !question.response) record_keep(pass, question);
    if (!question.key) return;
    record_verdict(pass, question);
    pass.frame.text("accepted", expected(pass, question), Part::Body);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
