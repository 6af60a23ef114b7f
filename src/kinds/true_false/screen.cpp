#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/mark_rows.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Judged = TrueFalse::Judged;
using Response = TrueFalse::Response;

const Judged* judged(const Response& response, const Id& statement) {
    const auto found = std::find_if(response.answers.begin(), response.answers.end(),
                                    [&](const Judged& one) { return one.statement == statement; });
    return found == response.answers.end() ? nullptr : &*found;
}

// The response with one judgement added or replaced, in the order of the spec.
Response judge(const TrueFalse::Spec& spec, const Response& before, const Judged& judgement) {
    Response response;
    for (const Option& each : spec.statements) {
        const Judged* now = each.id == judgement.statement ? &judgement : judged(before, each.id);
        if (now) response.answers.push_back(*now);
    }
    return response;
}

Line line_of(const Pass& pass, Phrase phrase) { return {{std::string(pass.words(phrase)), SpanStyle::Plain}}; }

bool holds(const TrueFalse::Key& key, const Id& statement) {
    return std::find(key.correct.begin(), key.correct.end(), statement) != key.correct.end();
}

// The candidate's judgement. A new judgement resets the certainty.
void record_judgement(Pass& pass, const Question<TrueFalse>& question, const Response& response,
                      const Option& statement) {
    const Judged* now = judged(response, statement.id);
    std::vector<RowMark> marks{{"true", line_of(pass, Phrase::MarkTrue), now && now->holds},
                               {"false", line_of(pass, Phrase::MarkFalse), now && !now->holds}};
    if (question.key) {
        const bool is_true = holds(*question.key, statement.id);
        marks[0].flags = Outcome{marks[0].on, is_true}.flags();
        marks[1].flags = Outcome{marks[1].on, !is_true}.flags();
    }
    const MarkRow row{.key = statement.id,
                      .name = plain(pass.in(statement.text)),
                      .flags = question.flags(),
                      .tongue = Tongue::Runtime};
    if (const auto mark = record_mark_row(pass, row, marks))
        pass.raise(AnswerGiven{question.exercise.id, judge(question.spec, response, {statement.id, *mark == 0, 0})});
}

// The candidate's certainty about that judgement.
void record_certainty(Pass& pass, const Question<TrueFalse>& question, const Response& response,
                      const Option& statement) {
    const Judged* now = judged(response, statement.id);
    if (question.spec.certainty == Certainty::NotAsked || !now) return;
    const std::vector<RowMark> marks{{"1", line_of(pass, Phrase::HardlySure), now->certainty == 1},
                                     {"2", line_of(pass, Phrase::RatherSure), now->certainty == 2},
                                     {"3", line_of(pass, Phrase::QuiteSure), now->certainty == 3}};
    const MarkRow row{.key = statement.id + ".certainty",
                      .name = pass.words(Phrase::CertaintyOf, {plain(pass.in(statement.text))}),
                      .look = certainty_look,
                      .flags = question.flags(),
                      .tongue = Tongue::Runtime,
                      .sign = std::string(pass.words(Phrase::CertaintyLabel))};
    if (const auto mark = record_mark_row(pass, row, marks))
        pass.raise(AnswerGiven{question.exercise.id, judge(question.spec, response,
                                                           {statement.id, now->holds, static_cast<int>(*mark) + 1})});
}

void record_feedback(Pass& pass, const Question<TrueFalse>& question, const Response& response, const Id& statement) {
    const Judged* now = judged(response, statement);
    const bool is_true = holds(*question.key, statement);
    const bool right = now && now->holds == is_true;
    const Phrase phrase = !now    ? (is_true ? Phrase::IsTrue : Phrase::IsFalse)
                          : right ? (is_true ? Phrase::RightIsTrue : Phrase::RightIsFalse)
                                  : (is_true ? Phrase::NotYetIsTrue : Phrase::NotYetIsFalse);
    record_option_feedback(pass, statement, right ? Part::Good : Part::Warn, std::string(pass.words(phrase)),
                           feedback_of(pass, question.key->options, statement));
}

}  // namespace

void record_true_false(Pass& pass, const Question<TrueFalse>& question) {
    const Response response = question.response ? *question.response : Response();
    if (question.key) record_verdict(pass, question);
    if (question.answering() && question.spec.certainty == Certainty::Asked)
        pass.text("hint", Phrase::CertaintyHint, Part::Note);
    auto group = open_question(pass, "statements", Role::CheckGroup, question);
    for (const Option* statement :
         shown_options(pass, question.exercise, question.spec.statements, question.spec.shuffle)) {
        record_judgement(pass, question, response, *statement);
        record_certainty(pass, question, response, *statement);
        if (question.key) record_feedback(pass, question, response, statement->id);
    }
}

}  // namespace potentiel::ui
