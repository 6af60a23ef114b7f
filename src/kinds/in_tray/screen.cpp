#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/entries.h"
#include "ui/pass/order_list.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

using Tray = Question<InTray>;
using Response = InTray::Response;
using Judged = InTray::Judged;

Response response_of(const Tray& question) { return question.response ? *question.response : Response(); }

const InTray::Item& item_by_id(const Tray& question, const Id& id) {
    const auto& items = question.spec.items;
    return *std::find_if(items.begin(), items.end(), [&](const InTray::Item& item) { return item.id == id; });
}

std::vector<Id> current_order(const Pass& pass, const Tray& question) {
    if (question.response && !question.response->order.empty()) return question.response->order;
    const auto& items = question.spec.items;
    std::vector<Id> order;
    for (const std::size_t place :
         shown_order(pass.scene.state, question.exercise.id, items.size(), question.spec.shuffle))
        order.push_back(items[place].id);
    return order;
}

// The subjects, in bold to stand out from the messages' texts.
std::vector<OrderItem> subjects(const Pass& pass, const Tray& question, const std::vector<Id>& order) {
    std::vector<OrderItem> items;
    for (const Id& id : order) {
        Line subject = pass.in(item_by_id(question, id).subject);
        for (Span& span : subject) {
            if (span.style == SpanStyle::Plain) span.style = SpanStyle::Strong;
        }
        items.push_back({id, subject});
    }
    return items;
}

// The marks of a message; without marks, it has no entry in the response.
Judged judged(const Response& response, const Id& item) {
    const Judged* found = entry_about(response.judged, &Judged::item, item);
    return found ? *found : Judged{item};
}

Response judge(const InTray::Spec& spec, Response response, const Judged& now) {
    response.judged = with_entry(spec.items, response.judged, &Judged::item, now);
    std::erase_if(response.judged, [](const Judged& one) { return !one.urgent && !one.important; });
    return response;
}

void record_message(Pass& pass, const InTray::Item& item) {
    const std::string& from = pass.in(item.from);
    if (!from.empty()) pass.frame.text("from", pass.words(Phrase::TrayFrom, {from}), Part::Note);
    record_pack_prose(pass, "message", pass.in(item.text), Part::Body);
}

void record_mark(Pass& pass, const Tray& question, const Id& item, const char* key, Phrase label, bool Judged::* mark) {
    const Response response = response_of(question);
    Judged now = judged(response, item);
    const Line words{{std::string(pass.words(label)), SpanStyle::Plain}};
    if (!pass.frame.checkbox(key, words, now.*mark, Part::JudgementMark, {.flags = question.flags()})) return;
    now.*mark = !(now.*mark);
    pass.raise(AnswerGiven{question.exercise.id, judge(question.spec, response, now)});
}

void record_marks(Pass& pass, const Tray& question, const InTray::Item& item) {
    const std::string name = pass.words(Phrase::TrayMarks, {plain(pass.in(item.subject))});
    auto marks = pass.open("marks", Role::CheckGroup, Part::TrayMarks, name, question.flags(), Tongue::Runtime);
    record_mark(pass, question, item.id, "urgent", Phrase::MarkUrgent, &Judged::urgent);
    record_mark(pass, question, item.id, "important", Phrase::MarkImportant, &Judged::important);
}

// What to do with a message that is urgent, important, both or neither.
Phrase quadrant(bool urgent, bool important) {
    if (urgent) return important ? Phrase::UrgentAndImportant : Phrase::UrgentOnly;
    return important ? Phrase::ImportantOnly : Phrase::NeitherUrgentNorImportant;
}

void record_item_feedback(Pass& pass, const Tray& question, const Id& item) {
    const auto& key = *entry_about(question.key->items, &InTray::ItemKey::item, item);
    const Judged own = judged(response_of(question), item);
    const bool right = own.urgent == key.urgent && own.important == key.important;
    const Phrase verdict = right ? Phrase::VerdictRight : Phrase::VerdictNotYet;
    std::string words(pass.words(quadrant(key.urgent, key.important)));
    if (question.response) words = std::string(pass.words(verdict)) + ' ' + words;
    record_box(pass, "feedback", right && question.response ? Part::Good : Part::Warn, words, pass.in(key.why));
}

void record_answering(Pass& pass, const Tray& question) {
    const std::vector<Id> before = current_order(pass, question);
    const auto items = subjects(pass, question, before);
    const Response response = response_of(question);
    pass.text("what", Phrase::TrayHint, Part::Note);
    pass.text("hint", Phrase::OrderHint, Part::Note);
    const auto order =
        record_order_list(pass, "order", question_name(pass, question.exercise), items, [&](std::size_t place) {
            const InTray::Item& item = item_by_id(question, before[place]);
            record_message(pass, item);
            record_marks(pass, question, item);
        });
    if (order) pass.raise(AnswerGiven{question.exercise.id, Response{*order, response.judged}});
    // A candidate who finds the order right must be able to confirm it.
    if (response.order.empty() && record_keep_order(pass, "order", items))
        pass.raise(AnswerGiven{question.exercise.id, Response{before, response.judged}});
}

void record_feedback(Pass& pass, const Tray& question) {
    const std::vector<Id> order = current_order(pass, question);
    const std::vector<Id> expected =
        question.key ? ranked(question.key->items, &InTray::ItemKey::item, order) : std::vector<Id>();
    if (question.key) record_verdict(pass, question);
    const bool answered = question.response != nullptr;
    const std::vector<Id>& detailed = answered || !question.key ? order : expected;
    const auto details = [&](std::size_t place) {
        const InTray::Item& item = item_by_id(question, detailed[place]);
        record_message(pass, item);
        if (answered) record_marks(pass, question, item);
        if (question.key) record_item_feedback(pass, question, item.id);
    };
    if (answered)
        record_fixed_order(pass, "order", Phrase::YourOrder, subjects(pass, question, order),
                           question.key ? &expected : nullptr, details);
    if (!question.key) return;
    if (!answered) {
        record_fixed_order(pass, "expected", Phrase::ExpectedOrder, subjects(pass, question, expected), nullptr,
                           details);
    } else if (expected != order) {
        record_fixed_order(pass, "expected", Phrase::ExpectedOrder, subjects(pass, question, expected), nullptr);
    }
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace

void record_in_tray(Pass& pass, const Tray& question) {
    question.answering() ? record_answering(pass, question) : record_feedback(pass, question);
}

}  // namespace potentiel::ui
