#include "ui/kinds/mark_rows.h"
#include "ui/kinds/pieces.h"

namespace potentiel::ui {
namespace {

using Response = SituationalJudgement::Response;

// One of the two marks that an action can get, and what is said of it afterwards.
struct Mark {
    const char* key;
    Phrase label;
    Id Response::* chosen;
    Id Response::* other;
    Id SituationalJudgement::Key::* right;
    Phrase found, missed, not_yet;
};

constexpr Mark marks[] = {
    {"best", Phrase::MarkBest, &Response::best, &Response::worst, &SituationalJudgement::Key::best, Phrase::BestFound,
     Phrase::BestAction, Phrase::BestNotYet},
    {"worst", Phrase::MarkWorst, &Response::worst, &Response::best, &SituationalJudgement::Key::worst,
     Phrase::WorstFound, Phrase::WorstAction, Phrase::WorstNotYet},
};

// Best and worst exclude each other: an action that gets one mark loses the other.
Response choose(Response response, const Mark& mark, const Id& action) {
    response.*mark.chosen = action;
    if (response.*mark.other == action) (response.*mark.other).clear();
    return response;
}

void draw_action_feedback(Pass& pass, const Question<SituationalJudgement>& question, const Response& response,
                          const Id& action) {
    std::string words;
    bool good = true;
    for (const Mark& mark : marks) {
        const bool chosen = response.*mark.chosen == action;
        const bool right = question.key->*mark.right == action;
        if (!chosen && !right) continue;
        if (!words.empty()) words += ' ';
        words += pass.words(chosen && right ? mark.found : right ? mark.missed : mark.not_yet);
        good = good && right;
    }
    draw_option_feedback(pass, action, good ? Part::Good : Part::Warn, words,
                         feedback_of(pass, question.key->options, action));
}

}  // namespace

void draw_situational_judgement(Pass& pass, const Question<SituationalJudgement>& question) {
    const Exercise& exercise = question.exercise;
    const Response response = question.response ? *question.response : Response();
    if (question.key) draw_verdict(pass, question);
    if (question.answering()) pass.text("hint", Phrase::ChooseBestWorst, Part::Note);
    auto group = open_question(pass, "actions", Role::CheckGroup, question);
    for (const Option* action : shown_options(pass, exercise, question.spec.actions, question.spec.shuffle)) {
        std::vector<RowMark> row_marks;
        for (const Mark& mark : marks) {
            Outcome outcome{.chosen = response.*mark.chosen == action->id};
            if (question.key) outcome.right = question.key->*mark.right == action->id;
            const Line label{{pass.words(mark.label), SpanStyle::Plain}};
            row_marks.push_back({mark.key, label, outcome.chosen, question.key ? outcome.flags() : 0});
        }
        const MarkRow row{.key = action->id,
                          .name = plain(pass.in(action->text)),
                          .flags = question.flags(),
                          .tongue = Tongue::Runtime};
        if (const auto mark = draw_mark_row(pass, row, row_marks))
            pass.wish(Answer{exercise.id, choose(response, marks[*mark], action->id)});
        if (question.key) draw_action_feedback(pass, question, response, action->id);
    }
}

}  // namespace potentiel::ui
