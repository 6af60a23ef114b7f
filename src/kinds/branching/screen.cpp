#include <algorithm>

#include "kinds/branching/points.h"
#include "kinds/screen.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Choice = Branching::Choice;

constexpr std::string_view conversation_key = "conversation";

// All blocks in one line, for the announcement.
std::string in_one_breath(const Prose& prose) {
    std::string text;
    for (const Block& block : prose) text += (text.empty() ? "" : " ") + plain(block.spans);
    return text;
}

std::string announcement(const Pass& pass, const Branching::Scene& scene) {
    const std::string& speaker = pass.in(scene.speaker);
    const std::string text = in_one_breath(pass.in(scene.text));
    std::string said = speaker.empty() ? text : pass.words(Phrase::SaidBy, {speaker, text});
    if (is_ending(scene)) said += " " + std::string(pass.words(Phrase::ConversationOver)) + " " + pass.in(scene.ending);
    return said;
}

// Narration has no bubble.
void record_scene(Pass& pass, const Branching::Scene& scene) {
    auto turn = pass.open(scene.id, Role::ListItem, Part::Plain);
    const std::string& speaker = pass.in(scene.speaker);
    if (speaker.empty()) return pass.frame.prose("text", pass.in(scene.text), Part::Body);
    auto bubble = pass.group("bubble", Part::Bubble);
    pass.frame.text("speaker", speaker, Part::Label);
    pass.frame.prose("text", pass.in(scene.text), Part::Plain);
}

void record_own_words(Pass& pass, const Choice& choice) {
    auto bubble = pass.group("bubble", Part::OwnBubble);
    {
        auto speaker = pass.group("speaker", Part::Plain, Tongue::Runtime);
        pass.text("you", Phrase::You, Part::Label);
    }
    pass.frame.text("text", pass.in(choice.text), Part::Plain);
}

// A choice compared with the others offered at the same time.
struct Comparison {
    int points = 0;
    int most = 0;
    const Choice* best = nullptr;
};

Comparison beside_the_others(const Branching::Spec& spec, const PointTable& table, const BranchingStep& step) {
    Comparison comparison{table.at(step.choice->id)[0], -1};
    for (const Choice* choice : open_choices(spec, step.from)) {
        const int points = table.at(choice->id)[0];
        if (points <= comparison.most) continue;
        comparison.most = points;
        comparison.best = choice;
    }
    return comparison;
}

std::string verdict_words(const Pass& pass, const Comparison& comparison) {
    if (comparison.most == 0) return {};  // no choice gives points
    const Counted phrase = comparison.points == comparison.most ? Counted::HelpedMost
                           : comparison.points > 0              ? Counted::HelpedSome
                                                                : Counted::HelpedLittle;
    return pass.words(phrase, comparison.points, {comparison.most});
}

void record_choice_feedback(Pass& pass, const Question<Branching>& question, const PointTable& table,
                            const BranchingStep& step) {
    const Comparison comparison = beside_the_others(question.spec, table, step);
    const bool best = comparison.points == comparison.most;
    record_option_feedback(pass, step.choice->id, best ? Part::Good : Part::Warn, verdict_words(pass, comparison),
                           feedback_of(pass, question.key->options, step.choice->id));
    if (best) return;
    record_box(pass, "better", Part::Good, pass.words(Phrase::BetterChoice, {plain(pass.in(comparison.best->text))}),
               feedback_of(pass, question.key->options, comparison.best->id));
}

void record_conversation(Pass& pass, const Question<Branching>& question, const BranchingWalk& walked) {
    const PointTable table = question.key ? point_table(*question.key) : PointTable();
    auto list = pass.frame.open(conversation_key, Role::List, Part::Conversation, pass.words(Phrase::ConversationName),
                                {.flags = flag(FlagBit::Ordered), .language = std::string(pass.pack_language())});
    for (const BranchingStep& step : walked.steps) {
        record_scene(pass, question.spec.scenes[step.from.scene]);
        auto turn = pass.open(step.choice->id, Role::ListItem, Part::Plain);
        record_own_words(pass, *step.choice);
        if (question.key) record_choice_feedback(pass, question, table, step);
    }
    const Branching::Scene& last = question.spec.scenes[walked.end.scene];
    record_scene(pass, last);
    pass.meet_focus(last.id);
}

void record_choices(Pass& pass, const Question<Branching>& question, const BranchingWalk& walked) {
    pass.text("turn", Phrase::YourTurn, Part::Label);
    if (walked.steps.empty()) pass.text("hint", Phrase::ChoiceIsFinal, Part::Note);
    const NodeId conversation = pass.frame.id(conversation_key);
    auto group = pass.open("choices", Role::Group, Part::Options, pass.words(Phrase::YourTurn));
    for (const Choice* choice : open_choices(question.spec, walked.end)) {
        if (!pass.frame.button(choice->id, plain(pass.in(choice->text)), Part::OptionRow,
                               {.language = std::string(pass.pack_language())}))
            continue;
        Branching::Response response = question.response ? *question.response : Branching::Response();
        response.path.push_back(choice->id);
        pass.raise(AnswerGiven{question.exercise.id, response});
        // The buttons disappear: move the focus to the next scene.
        const Branching::Scene& next = question.spec.scenes[after(question.spec, walked.end, *choice)->scene];
        pass.memory.focus = child_id(conversation, next.id);
        pass.memory.announcement = announcement(pass, next);
    }
}

void record_ending(Pass& pass, const Question<Branching>& question, const Branching::Scene& scene) {
    {
        auto box = pass.group("ending", Part::Material);
        pass.text("over", Phrase::ConversationOver, Part::Note);
        auto name = pass.group("name", Part::Plain, Tongue::Pack);
        pass.frame.text("name", Line{{pass.in(scene.ending), SpanStyle::Strong}}, Part::Body);
    }
    if (question.key)
        record_pack_prose(pass, "ending_feedback", feedback_of(pass, question.key->options, scene.id), Part::Body);
}

}  // namespace

void record_branching(Pass& pass, const Question<Branching>& question) {
    const BranchingWalk walked = *walk(question.spec, question.response ? question.response->path : std::vector<Id>());
    const Branching::Scene& last = question.spec.scenes[walked.end.scene];
    if (question.key) record_verdict(pass, question);
    record_conversation(pass, question, walked);
    if (is_ending(last)) {
        record_ending(pass, question, last);
    } else if (question.answering()) {
        record_choices(pass, question, walked);
    } else if (question.response) {
        pass.text("cut", Phrase::ConversationCut, Part::Note);
    }
    if (question.key) record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
