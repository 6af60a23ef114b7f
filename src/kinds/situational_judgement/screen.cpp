#include <algorithm>
#include <cstdlib>

#include "kinds/screen.h"
#include "ui/pass/entries.h"
#include "ui/pass/mark_rows.h"
#include "ui/pass/order_list.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Judgement = Question<SituationalJudgement>;
using Response = SituationalJudgement::Response;
using Key = SituationalJudgement::Key;

Response response_of(const Judgement& question) { return question.response ? *question.response : Response(); }

const Prose& feedback_on(const Pass& pass, const Judgement& question, const Id& action) {
    return feedback_of(pass, question.key->options, action);
}

// Best and worst

// One of the two marks for an action, and its feedback.
struct Mark {
    const char* key;
    Phrase label;
    Id Response::* chosen;
    Id Response::* other;
    Id Key::* right;
    Phrase found, missed, not_yet;
};

constexpr Mark marks[] = {
    {"best", Phrase::MarkBest, &Response::best, &Response::worst, &Key::best, Phrase::BestFound, Phrase::BestAction,
     Phrase::BestNotYet},
    {"worst", Phrase::MarkWorst, &Response::worst, &Response::best, &Key::worst, Phrase::WorstFound,
     Phrase::WorstAction, Phrase::WorstNotYet},
};

// Best and worst exclude each other: an action with one mark loses the other.
Response choose(Response response, const Mark& mark, const Id& action) {
    response.*mark.chosen = action;
    if (response.*mark.other == action) (response.*mark.other).clear();
    return response;
}

void record_marks_feedback(Pass& pass, const Judgement& question, const Response& response, const Id& action) {
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
    record_option_feedback(pass, action, good ? Part::Good : Part::Warn, words, feedback_on(pass, question, action));
}

void record_best_worst(Pass& pass, const Judgement& question) {
    const Response response = response_of(question);
    if (question.answering()) pass.text("hint", Phrase::ChooseBestWorst, Part::Note);
    auto group = open_question(pass, "actions", Role::CheckGroup, question);
    for (const Option* action : shown_options(pass, question.exercise, question.spec.actions, question.spec.shuffle)) {
        std::vector<RowMark> row;
        for (const Mark& mark : marks) {
            Outcome outcome{.chosen = response.*mark.chosen == action->id};
            if (question.key) outcome.right = question.key->*mark.right == action->id;
            row.push_back(
                {mark.key, runtime_label(pass, mark.label), outcome.chosen, question.key ? outcome.flags() : 0});
        }
        if (const auto set = record_mark_row(pass, runtime_row(pass, *action, question.flags()), row))
            pass.raise(AnswerGiven{question.exercise.id, choose(response, marks[*set], action->id)});
        if (question.key) record_marks_feedback(pass, question, response, action->id);
    }
}

// Best

Response chosen(const Id& action) {
    Response response;
    response.best = action;
    return response;
}

bool has_credit(const Key& key, const Id& action) {
    return entry_about(key.credits, &SituationalJudgement::Credit::action, action);
}

void record_choice_feedback(Pass& pass, const Judgement& question, const Outcome& outcome, const Id& action) {
    const bool credit = has_credit(*question.key, action);
    std::string words;
    if (outcome.right) {
        words = pass.words(outcome.chosen ? Phrase::BestFound : Phrase::BestAction);
    } else if (credit) {
        words = pass.words(outcome.chosen ? Phrase::DefensibleChosen : Phrase::Defensible);
    } else if (outcome.chosen) {
        words = pass.words(Phrase::BestNotYet);
    }
    record_option_feedback(pass, action, outcome.right ? Part::Good : Part::Warn, words,
                           feedback_on(pass, question, action));
}

void record_best(Pass& pass, const Judgement& question) {
    if (question.answering()) pass.text("hint", Phrase::ChooseBest, Part::Note);
    auto group = open_question(pass, "actions", Role::RadioGroup, question);
    for (const Option* action : shown_options(pass, question.exercise, question.spec.actions, question.spec.shuffle)) {
        Outcome outcome{.chosen = response_of(question).best == action->id};
        if (question.key) outcome.right = question.key->best == action->id;
        const Flags flags = question.flags() | (question.key ? outcome.flags() : 0);
        if (pass.radio(action->id, pass.in(action->text), outcome.chosen, Part::OptionRow, flags))
            pass.raise(AnswerGiven{question.exercise.id, chosen(action->id)});
        if (question.key) record_choice_feedback(pass, question, outcome, action->id);
    }
}

// Rating

constexpr Phrase points[] = {Phrase::VeryIneffective, Phrase::Ineffective, Phrase::Moderate, Phrase::Effective,
                             Phrase::VeryEffective};
static_assert(std::size(points) == SituationalJudgement::points);

int rated(const Response& response, const Id& action) {
    const auto* rating = entry_about(response.ratings, &SituationalJudgement::Rating::action, action);
    return rating ? rating->point : 0;
}

Response rate(const SituationalJudgement::Spec& spec, Response response, const Id& action, int point) {
    response.ratings =
        with_entry(spec.actions, response.ratings, &SituationalJudgement::Rating::action, {action, point});
    return response;
}

// At most one decimal: "4,5".
std::string decimal(const Pass& pass, int thousandths) {
    const int tenths = (thousandths + 50) / 100;
    std::string text = pass.words.number(tenths / 10);
    if (tenths % 10) text += decimal_mark(pass) + pass.words.number(tenths % 10);
    return text;
}

// The expected rating, in thousandths of a point; halfway between two modes.
int aim(const Key& key, const SituationalJudgement::Effectiveness& reference) {
    return key.scoring == JudgementScoring::Mode ? 1000 * reference.mode + 500 * reference.tied : reference.mean;
}

// Compares a rating with the reference. Standardised ratings can't be judged one by one.
Phrase rating_phrase(const Key& key, const SituationalJudgement::Effectiveness& reference, int point) {
    if (point == 0 || key.scoring == JudgementScoring::Standardised) return Phrase::ReferenceRating;
    const int away = std::abs(1000 * point - aim(key, reference));
    return away <= 500 ? Phrase::RatedSame : away <= 1500 ? Phrase::RatedNear : Phrase::RatedOther;
}

void record_rating_feedback(Pass& pass, const Judgement& question, const Id& action) {
    const auto* reference = entry_about(question.key->ratings, &SituationalJudgement::Effectiveness::action, action);
    const Phrase phrase = rating_phrase(*question.key, *reference, rated(response_of(question), action));
    const std::string value = decimal(pass, aim(*question.key, *reference));
    record_option_feedback(pass, action, phrase == Phrase::RatedSame ? Part::Good : Part::Warn,
                           pass.words(phrase, {value}), feedback_on(pass, question, action));
}

void record_rating(Pass& pass, const Judgement& question, const Option& action) {
    const Response response = response_of(question);
    std::vector<RowMark> row;
    for (int point = 1; point <= SituationalJudgement::points; ++point)
        row.push_back(
            {std::to_string(point), runtime_label(pass, points[point - 1]), rated(response, action.id) == point});
    if (const auto set = record_mark_row(pass, runtime_row(pass, action, question.flags(), scale_look), row))
        pass.raise(
            AnswerGiven{question.exercise.id, rate(question.spec, response, action.id, static_cast<int>(*set) + 1)});
}

void record_rate(Pass& pass, const Judgement& question) {
    if (question.answering()) pass.text("hint", Phrase::RateHint, Part::Note);
    if (question.key && question.key->scoring == JudgementScoring::Standardised)
        pass.text("style", Phrase::RatingStyleNote, Part::Note);
    auto group = open_question(pass, "actions", Role::CheckGroup, question);
    for (const Option* action : shown_options(pass, question.exercise, question.spec.actions, question.spec.shuffle)) {
        record_rating(pass, question, *action);
        if (question.key) record_rating_feedback(pass, question, action->id);
    }
}

// Ranking

Response ordered(const std::vector<Id>& order) {
    Response response;
    response.order = order;
    return response;
}

std::vector<Id> current_order(const Pass& pass, const Judgement& question) {
    if (question.response && !question.response->order.empty()) return question.response->order;
    std::vector<Id> order;
    for (const Option* action : shown_options(pass, question.exercise, question.spec.actions, question.spec.shuffle))
        order.push_back(action->id);
    return order;
}

std::vector<OrderItem> items_in(const Pass& pass, const Judgement& question, const std::vector<Id>& order) {
    std::vector<OrderItem> items;
    for (const Id& id : order) items.push_back({id, pass.in(option_by_id(question.spec.actions, id).text)});
    return items;
}

void record_ranking(Pass& pass, const Judgement& question) {
    const auto items = items_in(pass, question, current_order(pass, question));
    pass.text("what", Phrase::RankHint, Part::Note);
    pass.text("hint", Phrase::OrderHint, Part::Note);
    if (const auto order = record_order_list(pass, "order", question_name(pass, question.exercise), items))
        pass.raise(AnswerGiven{question.exercise.id, ordered(*order)});
    // A candidate who finds the order right must be able to confirm it.
    if (response_of(question).order.empty() && record_keep_order(pass, "order", items))
        pass.raise(AnswerGiven{question.exercise.id, ordered(current_order(pass, question))});
}

void record_ranking_feedback(Pass& pass, const Judgement& question) {
    const std::vector<Id> order = current_order(pass, question);
    if (!question.key) {
        if (question.response)
            record_fixed_order(pass, "order", Phrase::YourOrder, items_in(pass, question, order), nullptr);
        return;
    }
    const std::vector<Id> expected = ranked(question.key->ranks, &SituationalJudgement::RankOf::action, order);
    const auto reason = [&](std::size_t place) {
        record_pack_prose(pass, "feedback", feedback_on(pass, question, expected[place]), Part::Note);
    };
    const bool right = question.response && order == expected;
    if (question.response)
        record_fixed_order(pass, "order", Phrase::YourOrder, items_in(pass, question, order), &expected,
                           right ? reason : std::function<void(std::size_t)>());
    if (!right)
        record_fixed_order(pass, "expected", Phrase::ExpectedOrder, items_in(pass, question, expected), nullptr,
                           reason);
}

void record_rank(Pass& pass, const Judgement& question) {
    question.answering() ? record_ranking(pass, question) : record_ranking_feedback(pass, question);
}

void record_format(Pass& pass, const Judgement& question) {
    switch (question.spec.format) {
        case JudgementFormat::BestWorst:
            return record_best_worst(pass, question);
        case JudgementFormat::Best:
            return record_best(pass, question);
        case JudgementFormat::Rate:
            return record_rate(pass, question);
        case JudgementFormat::Rank:
            return record_rank(pass, question);
    }
}

}  // namespace

void record_situational_judgement(Pass& pass, const Judgement& question) {
    if (question.key) record_verdict(pass, question);
    record_format(pass, question);
    if (question.key) record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
