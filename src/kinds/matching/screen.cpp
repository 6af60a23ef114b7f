#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

const Id& partner(const std::vector<Mark>& pairs, const Id& prompt) {
    static const Id none;
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Mark& pair) { return pair.row == prompt; });
    return found == pairs.end() ? none : found->column;
}

// The prompt that has this choice, if a choice can be used once only.
const Id& holder(const Matching::Spec& spec, const std::vector<Mark>& pairs, const Id& choice) {
    static const Id none;
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const Mark& pair) { return pair.column == choice; });
    return found == pairs.end() || spec.reuse == Reuse::Yes ? none : found->row;
}

// The pairs after `prompt` gets `choice` (none if "") and `loses` gets none; in the order of the prompts.
std::vector<Mark> paired(const Matching::Spec& spec, const std::vector<Mark>& before, const Id& prompt,
                         const Id& choice, const Id& loses) {
    std::vector<Mark> pairs;
    for (const Option& each : spec.prompts) {
        const Id& now = each.id == prompt ? choice : each.id == loses ? Id() : partner(before, each.id);
        if (!now.empty()) pairs.push_back({each.id, now});
    }
    return pairs;
}

// Arrow keys in a closed list select every choice on the way, also one that belongs to another prompt. When the
// candidate moves on, give that choice back to the other prompt.
std::vector<Mark> given_back(const Matching::Spec& spec, const std::vector<Mark>& pairs, const Id& prompt,
                             const Memory::Taken& taken) {
    const bool passed =
        taken.by == prompt && partner(pairs, prompt) == taken.choice && partner(pairs, taken.from).empty();
    if (taken.from.empty() || !passed) return pairs;
    return paired(spec, pairs, taken.from, taken.choice, prompt);
}

// Text as shown; "" for no choice.
std::string text_of(const Pass& pass, const std::vector<Option>& options, const Id& id) {
    return id.empty() ? std::string() : plain(pass.in(option_by_id(options, id).text));
}

std::vector<ChoiceOption> listed_choices(const Pass& pass, const Question<Matching>& question) {
    std::vector<ChoiceOption> list{{"", std::string(pass.words(Phrase::MatchNone))}};
    for (const Option* choice : shown_options(pass, question.exercise, question.spec.choices, question.spec.shuffle))
        list.push_back({choice->id, plain(pass.in(choice->text))});
    return list;
}

// Announce it: another list loses its choice, out of the candidate's sight.
void announce_move(Pass& pass, const Matching::Spec& spec, const Id& choice, const Id& to, const Id& from) {
    if (from.empty()) return;
    pass.memory.announcement = pass.words(
        Phrase::MatchMoved,
        {text_of(pass, spec.choices, choice), text_of(pass, spec.prompts, to), text_of(pass, spec.prompts, from)});
}

void record_answering(Pass& pass, const Question<Matching>& question, const std::vector<Mark>& pairs) {
    const Matching::Spec& spec = question.spec;
    const auto choices = listed_choices(pass, question);
    pass.text("hint", spec.reuse == Reuse::No ? Phrase::MatchOnce : Phrase::MatchOften, Part::Note);
    auto group = open_question(pass, "pairs", Role::CheckGroup, question);
    for (const Option& prompt : spec.prompts) {
        const auto choice =
            pass.frame.select(prompt.id, pass.in(prompt.text), partner(pairs, prompt.id), choices, Part::MatchRow);
        if (!choice) continue;
        const std::vector<Mark> before = given_back(spec, pairs, prompt.id, pass.memory.taken);
        const Id loses = choice->empty() ? *choice : holder(spec, before, *choice);
        pass.memory.taken = {*choice, loses, prompt.id};
        announce_move(pass, spec, *choice, prompt.id, loses);
        pass.raise(
            AnswerGiven{question.exercise.id, Matching::Response{paired(spec, before, prompt.id, *choice, loses)}});
    }
}

void record_feedback(Pass& pass, const Question<Matching>& question, const std::vector<Mark>& pairs) {
    const Matching::Spec& spec = question.spec;
    if (question.key) record_verdict(pass, question);
    auto group = open_question(pass, "pairs", Role::Group, question);
    for (const Option& prompt : spec.prompts) {
        pass.frame.text(prompt.id, pass.in(prompt.text), Part::Label);
        const std::string given = text_of(pass, spec.choices, partner(pairs, prompt.id)), key = prompt.id + ".answer";
        if (question.key) {
            const Comparison comparison{given, text_of(pass, spec.choices, partner(question.key->pairs, prompt.id))};
            record_box(pass, key, comparison.right() ? Part::Good : Part::Warn, comparison_words(pass, comparison),
                       feedback_of(pass, question.key->options, prompt.id));
        } else {
            pass.frame.text(
                key, given.empty() ? pass.words(Phrase::NoAnswerGiven) : pass.words(Phrase::GivenAnswer, {given}),
                Part::Body);
        }
    }
}

}  // namespace

void record_matching(Pass& pass, const Question<Matching>& question) {
    const std::vector<Mark> pairs = question.response ? question.response->pairs : std::vector<Mark>();
    if (question.answering()) return record_answering(pass, question, pairs);
    record_feedback(pass, question, pairs);
    if (question.key) record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
