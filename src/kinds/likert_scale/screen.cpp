#include "kinds/screen.h"
#include "scoring/score.h"
#include "ui/pass/entries.h"
#include "ui/pass/mark_rows.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Response = LikertScale::Response;

int rated(const Response& response, const Id& statement) {
    const auto* rating = entry_about(response.ratings, &LikertScale::Rating::statement, statement);
    return rating ? rating->point : -1;
}

// The score relative to a reference group.
void record_norm(Pass& pass, const Question<LikertScale>& question) {
    const LikertScale::Norm& norm = question.key->norm;
    if (norm.deviation == 0 || !question.response) return;
    const Score score = score_likert_scale(question.spec, *question.key, *question.response);
    if (!score) return;
    const auto value = t_score(*score.value, norm);
    pass.frame.text("norm", pass.words(Phrase::TScoreNote, {value, pass.in(norm.group)}), Part::Body);
    pass.frame.text("source", pass.words(Phrase::NormSource, {norm.source}), Part::Note);
}

void record_statement(Pass& pass, const Question<LikertScale>& question, const Response& response,
                      const Option& statement) {
    const int chosen = rated(response, statement.id);
    std::vector<RowMark> marks;
    for (const LocalizedLine& point : question.spec.scale) {
        const int index = static_cast<int>(marks.size());
        marks.push_back({std::to_string(index), pass.in(point), chosen == index});
    }
    const MarkRow row{statement.id, plain(pass.in(statement.text)), scale_look, Choose::One, question.flags()};
    const auto point = record_mark_row(pass, row, marks);
    if (!point) return;
    pass.raise(AnswerGiven{question.exercise.id, Response{with_entry(question.spec.statements, response.ratings,
                                                                     &LikertScale::Rating::statement,
                                                                     {statement.id, static_cast<int>(*point)})}});
}

}  // namespace

void record_likert_scale(Pass& pass, const Question<LikertScale>& question) {
    const Response response = question.response ? *question.response : Response();
    if (!question.answering()) pass.text("note", Phrase::NothingToJudge, Part::Note);
    {
        auto group = open_question(pass, "statements", Role::CheckGroup, question);
        for (const Option& statement : question.spec.statements) record_statement(pass, question, response, statement);
    }
    if (question.key) record_norm(pass, question);
}

}  // namespace potentiel::ui
