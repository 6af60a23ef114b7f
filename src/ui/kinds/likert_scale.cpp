#include "scoring/score.h"
#include "ui/kinds/entries.h"
#include "ui/kinds/pieces.h"

namespace potentiel::ui {
namespace {

using Response = LikertScale::Response;

int rated(const Response& response, const Id& statement) {
    const auto* rating = entry_about(response.ratings, &LikertScale::Rating::statement, statement);
    return rating ? rating->point : -1;
}

// What the answers come to beside those of a reference group.
void draw_norm(Pass& pass, const Question<LikertScale>& question) {
    const LikertScale::Norm& norm = question.key->norm;
    if (norm.deviation == 0 || !question.response) return;
    const Score score = score_likert_scale(question.spec, *question.key, *question.response);
    if (!score) return;
    const std::string value = std::to_string(t_score(*score.value, norm));
    pass.frame.text("norm", pass.words(Phrase::TScoreNote, {value, pass.in(norm.group)}), Part::Body);
    pass.frame.text("source", pass.words(Phrase::NormSource, {norm.source}), Part::Note);
}

}  // namespace

void draw_likert_scale(Pass& pass, const Question<LikertScale>& question) {
    const Exercise& exercise = question.exercise;
    const Response response = question.response ? *question.response : Response();
    if (!question.answering()) pass.text("note", Phrase::NothingToJudge, Part::Note);
    {
        auto group = open_question(pass, "statements", Role::CheckGroup, question);
        for (const Option& statement : question.spec.statements) {
            auto row = pass.open(statement.id, Role::RadioGroup, Part::ScaleRow, plain(pass.in(statement.text)),
                                 question.flags());
            const int chosen = rated(response, statement.id);
            for (int point = 0; point < static_cast<int>(question.spec.scale.size()); ++point) {
                const Line& label = pass.in(question.spec.scale[static_cast<std::size_t>(point)]);
                if (pass.radio(std::to_string(point), label, chosen == point, Part::ScaleMark, question.flags()))
                    pass.wish(Answer{exercise.id,
                                     Response{with_entry(question.spec.statements, response.ratings,
                                                         &LikertScale::Rating::statement, {statement.id, point})}});
            }
        }
    }
    if (question.key) draw_norm(pass, question);
}

}  // namespace potentiel::ui
