#include <algorithm>

#include "kinds/screen.h"
#include "model/rules/rules.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Response = Allocation::Response;

int points_left(const Allocation::Spec& spec, const Response& response) {
    int left = spec.total;
    for (const Allocation::Amount& amount : response.amounts) left -= amount.points;
    return left;
}

std::string left_words(const Pass& pass, int left) {
    return left == 0 ? std::string(pass.words(Phrase::AllPointsGiven)) : pass.words(Counted::PointsLeft, left);
}

std::string expected_words(const Pass& pass, const Question<Allocation>& question, std::size_t index) {
    if (!question.key) return {};
    return pass.words(Counted::PointsExpected, question.key->ideal[index].points);
}

// Gives an option the points that the candidate set, limited to those left.
void give(Pass& pass, const Question<Allocation>& question, Response response, std::size_t index, int points) {
    int& given = response.amounts[index].points;
    const int most = given + points_left(question.spec, response);
    given = std::min(points, most);
    pass.memory.announcement = left_words(pass, points_left(question.spec, response));
    pass.raise(AnswerGiven{question.exercise.id, response});
}

void record_option(Pass& pass, const Question<Allocation>& question, const Response& response, std::size_t index) {
    const Allocation::Spec& spec = question.spec;
    const Option& option = spec.options[index];
    const int points = response.amounts[index].points;
    const auto moved = pass.frame.slider(option.id, plain(pass.in(option.text)), points,
                                         {.high = spec.total,
                                          .step = spec.step,
                                          .words = pass.words(Counted::Points, points),
                                          .description = expected_words(pass, question, index),
                                          .flags = question.flags()});
    if (moved) give(pass, question, response, index, *moved);
    if (question.key)
        record_option_feedback(pass, option.id, Part::Plain, {}, feedback_of(pass, question.key->options, option.id));
}

}  // namespace

void record_allocation(Pass& pass, const Question<Allocation>& question) {
    const Response response = question.response ? *question.response : blank(question.spec);
    if (question.key) record_verdict(pass, question);
    if (question.answering()) {
        const int left = points_left(question.spec, response);
        pass.frame.text("left", question.response ? left_words(pass, left) : pass.words(Counted::ShareOut, left),
                        Part::Label);
    }
    {
        auto group = open_question(pass, "options", Role::CheckGroup, question);
        for (std::size_t index = 0; index < question.spec.options.size(); ++index)
            record_option(pass, question, response, index);
    }
    if (question.key) record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
