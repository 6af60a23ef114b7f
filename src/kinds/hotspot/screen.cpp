#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/medium.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

// The picture and the list are two views of the same answer. The list comes first, folded, so that screen readers meet
// an ordinary question before the picture. The places on the picture also have names, for keyboards, voice control and
// exploration by touch.

using Spot = Hotspot::Spot;

bool contains(const std::vector<Id>& ids, const Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

// The response after a press on `pressed`: that place alone, or with the place toggled, in the order of the spec.
Hotspot::Response press(const Hotspot::Spec& spec, const std::vector<Id>& chosen, const Id& pressed) {
    if (spec.choose == Choose::One) return {{pressed}};
    Hotspot::Response response;
    for (const Spot& spot : spec.spots) {
        if (contains(chosen, spot.id) != (spot.id == pressed)) response.choices.push_back(spot.id);
    }
    return response;
}

std::vector<Id> chosen_in(const Question<Hotspot>& question) {
    return question.response ? question.response->choices : std::vector<Id>();
}

Outcome outcome_of(const Question<Hotspot>& question, const Spot& spot) {
    return {.chosen = contains(chosen_in(question), spot.id),
            .right = question.key && contains(question.key->correct, spot.id)};
}

Role group_role(const Question<Hotspot>& question) {
    return question.spec.choose == Choose::One ? Role::RadioGroup : Role::CheckGroup;
}

void record_choice(Pass& pass, const Question<Hotspot>& question, const Spot& spot, Part part, const Portion& portion) {
    const Outcome outcome = outcome_of(question, spot);
    const NodeStyle style{.flags = question.flags() | (question.key ? outcome.flags() : 0), .portion = portion};
    const Line& name = pass.in(spot.name);
    const bool pressed = question.spec.choose == Choose::One
                             ? pass.frame.radio(spot.id, name, outcome.chosen, part, style)
                             : pass.frame.checkbox(spot.id, name, outcome.chosen, part, style);
    if (pressed) pass.raise(AnswerGiven{question.exercise.id, press(question.spec, chosen_in(question), spot.id)});
}

void record_list(Pass& pass, const Question<Hotspot>& question) {
    auto group = open_question(pass, "list", group_role(question), question);
    const bool one = question.spec.choose == Choose::One;
    for (const Spot& spot : question.spec.spots) {
        record_choice(pass, question, spot, Part::OptionRow, {});
        if (!question.key) continue;
        const Outcome outcome = outcome_of(question, spot);
        record_option_feedback(pass, spot.id, outcome.right && (one || outcome.chosen) ? Part::Good : Part::Warn,
                               outcome_words(pass, outcome, one ? Phrase::RightAnswer : Phrase::AlsoRight),
                               feedback_of(pass, question.key->options, spot.id));
    }
}

void record_picture(Pass& pass, const Question<Hotspot>& question) {
    const Medium& medium = medium_by_id(pass, question.spec.picture);
    auto group = pass.open("picture", group_role(question), Part::Spots,
                           pass.words(Phrase::PictureChoices, {question_name(pass, question.exercise)}),
                           question.flags(), Tongue::Pack);
    pass.frame.image("image", pass.in(medium.alternative), medium.id, medium.width, medium.height);
    for (const Spot& spot : question.spec.spots)
        record_choice(pass, question, spot, Part::Spot, {spot.left, spot.top, spot.width, spot.height});
}

}  // namespace

void record_hotspot(Pass& pass, const Question<Hotspot>& question) {
    if (question.key) record_verdict(pass, question);
    if (!question.answering()) {
        record_picture(pass, question);
        return record_list(pass, question);
    }
    pass.text("hint", question.spec.choose == Choose::One ? Phrase::ChooseSpot : Phrase::ChooseSpots, Part::Note);
    if (pass.panel("as_list", pass.words(Phrase::AnswersAsList), Part::Quiet)) record_list(pass, question);
    record_picture(pass, question);
}

}  // namespace potentiel::ui
