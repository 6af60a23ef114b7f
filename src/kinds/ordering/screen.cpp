#include "kinds/screen.h"
#include "model/alike.h"
#include "ui/pass/order_list.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

std::vector<OrderItem> items_in(const Pass& pass, const Question<Ordering>& question, const std::vector<Id>& order) {
    std::vector<OrderItem> items;
    for (const Id& id : order) items.push_back({id, pass.in(option_by_id(question.spec.items, id).text)});
    return items;
}

std::vector<Id> current_order(const Pass& pass, const Question<Ordering>& question) {
    if (question.response) return question.response->order;
    std::vector<Id> order;
    for (const Option* item : shown_options(pass, question.exercise, question.spec.items, question.spec.shuffle))
        order.push_back(item->id);
    return order;
}

void record_feedback(Pass& pass, const Question<Ordering>& question) {
    const std::vector<Id>* expected = question.key ? &question.key->order : nullptr;
    if (expected) record_verdict(pass, question);
    if (question.response) {
        const auto& [order, language] = *question.response;
        const auto shown = expected ? ordered_as_wanted(question.spec.items, *expected, order, language) : order;
        record_fixed_order(pass, "order", Phrase::YourOrder, items_in(pass, question, shown), expected);
    }
    if (!expected) return;
    if (question.score < 1000)
        record_fixed_order(pass, "expected", Phrase::ExpectedOrder, items_in(pass, question, *expected), nullptr);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace

void record_ordering(Pass& pass, const Question<Ordering>& question) {
    if (!question.answering()) return record_feedback(pass, question);
    const auto items = items_in(pass, question, current_order(pass, question));
    pass.text("hint", Phrase::OrderHint, Part::Note);
    if (const auto order = record_order_list(pass, "order", question_name(pass, question.exercise), items))
        pass.raise(AnswerGiven{question.exercise.id, Ordering::Response{*order}});
    // A candidate who finds the order right must be able to confirm it.
    if (!question.response && record_keep_order(pass, "order", items)) {
        Ordering::Response response;
        for (const OrderItem& item : items) response.order.push_back(item.id);
        pass.raise(AnswerGiven{question.exercise.id, response});
    }
}

}  // namespace potentiel::ui
