#include <algorithm>

#include "ui/kinds/mark_rows.h"
#include "ui/kinds/pieces.h"

namespace potentiel::ui {
namespace {

using Response = LikertScale::Response;

int rated(const Response& response, const Id& statement) {
    const auto found = std::find_if(response.ratings.begin(), response.ratings.end(),
                                    [&](const LikertScale::Rating& rating) { return rating.statement == statement; });
    return found == response.ratings.end() ? -1 : found->point;
}

// The response with one rating more or another, in the order of the spec.
Response rate(const LikertScale::Spec& spec, const Response& before, const Id& statement, int point) {
    Response response;
    for (const Option& each : spec.statements) {
        const int now = each.id == statement ? point : rated(before, each.id);
        if (now >= 0) response.ratings.push_back({each.id, now});
    }
    return response;
}

}  // namespace

void draw_likert_scale(Pass& pass, const Question<LikertScale>& question) {
    const Exercise& exercise = question.exercise;
    const Response response = question.response ? *question.response : Response();
    if (!question.answering()) pass.text("note", Phrase::NothingToJudge, Part::Note);
    auto group = open_question(pass, "statements", Role::CheckGroup, question);
    for (const Option& statement : question.spec.statements) {
        const int chosen = rated(response, statement.id);
        std::vector<RowMark> marks;
        for (const LocalizedLine& point : question.spec.scale) {
            const int index = static_cast<int>(marks.size());
            marks.push_back({std::to_string(index), pass.in(point), chosen == index});
        }
        const MarkRow row{statement.id, plain(pass.in(statement.text)), scale_look, Choose::One, question.flags()};
        if (const auto point = draw_mark_row(pass, row, marks))
            pass.wish(Answer{exercise.id, rate(question.spec, response, statement.id, static_cast<int>(*point))});
    }
}

}  // namespace potentiel::ui
