#include <algorithm>

#include "ui/kinds/pieces.h"

namespace potentiel::ui {
namespace {

std::vector<Id> current_order(const Pass& pass, const Question<Ordering>& question) {
    if (question.response) return question.response->order;
    std::vector<Id> order;
    for (const Option* item : shown_options(pass, question.exercise, question.spec.items, question.spec.shuffle))
        order.push_back(item->id);
    return order;
}

struct Mover {
    Pass& pass;
    const Question<Ordering>& question;
    std::vector<Id> order;

    std::string name(std::size_t place) const {
        return plain(pass.in(option_by_id(question.spec.items, order[place]).text));
    }

    // Takes the item at `from` to `to`, and says in the next pass where it is.
    void move(std::size_t from, std::size_t to) {
        const auto begin = order.begin();
        const auto at = [&](std::size_t place) { return begin + static_cast<std::ptrdiff_t>(place); };
        pass.memory.announcement =
            pass.words(Phrase::MovedTo, {name(from), std::to_string(to + 1), std::to_string(order.size())});
        if (from < to) {
            std::rotate(at(from), at(from + 1), at(to + 1));
        } else {
            std::rotate(at(to), at(from), at(from + 1));
        }
        pass.wish(Answer{question.exercise.id, Ordering::Response{order}});
    }
};

// A row that the candidate can move. A button at its end of the list is disabled, and hands the focus to the other one.
void draw_movable(Mover mover, std::size_t place) {
    Pass& pass = mover.pass;
    const std::size_t last = mover.order.size() - 1;
    auto row =
        pass.frame.open(mover.order[place], Role::ListItem, Part::OrderRow, {}, {.sign = std::to_string(place + 1)});
    pass.frame.text("text", pass.in(option_by_id(mover.question.spec.items, mover.order[place]).text), Part::Body);
    const bool up = pass.frame.button("up", pass.words(Phrase::MoveUp, {mover.name(place)}), Part::IconButton,
                                      {.flags = flag(FlagBit::Disabled, place == 0), .sign = "↑"});
    pass.meet_focus("up");
    const bool down = pass.frame.button("down", pass.words(Phrase::MoveDown, {mover.name(place)}), Part::IconButton,
                                        {.flags = flag(FlagBit::Disabled, place == last), .sign = "↓"});
    pass.meet_focus("down");
    if (up) {
        if (place == 1) pass.memory.focus = pass.frame.id("down");
        mover.move(place, place - 1);
    } else if (down) {
        if (place + 1 == last) pass.memory.focus = pass.frame.id("up");
        mover.move(place, place + 1);
    } else if (const auto dropped = pass.frame.dropped()) {
        const std::size_t to = std::min(static_cast<std::size_t>(*dropped), last);
        if (to != place) mover.move(place, to);
    }
}

// A list that can only be read. Rows that stand where `expected` has them are marked; null: no row is.
void draw_fixed(Pass& pass, const Question<Ordering>& question, std::string_view key, Phrase title,
                const std::vector<Id>& order, const std::vector<Id>* expected) {
    pass.frame.text(std::string(key) + "_title", pass.words(title), Part::Label);
    auto list = pass.open(key, Role::List, Part::Options, pass.words(title), flag(FlagBit::Ordered), Tongue::Pack);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const bool right = expected && (*expected)[place] == order[place];
        auto row = pass.frame.open(
            order[place], Role::ListItem, Part::OrderRow, {},
            {.flags = question.flags() | flag(FlagBit::Right, right), .sign = std::to_string(place + 1)});
        pass.frame.text("text", pass.in(option_by_id(question.spec.items, order[place]).text), Part::Body);
        if (right) pass.text("in_place", Phrase::InPlace, Part::Note);
    }
}

void draw_feedback(Pass& pass, const Question<Ordering>& question) {
    const std::vector<Id>* expected = question.key ? &question.key->order : nullptr;
    if (expected) draw_verdict(pass, question);
    if (question.response) draw_fixed(pass, question, "order", Phrase::YourOrder, question.response->order, expected);
    if (!expected) return;
    if (question.score < 1000) draw_fixed(pass, question, "expected", Phrase::ExpectedOrder, *expected, nullptr);
    draw_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace

void draw_ordering(Pass& pass, const Question<Ordering>& question) {
    if (!question.answering()) return draw_feedback(pass, question);
    const std::vector<Id> order = current_order(pass, question);
    pass.text("hint", Phrase::OrderHint, Part::Note);
    {
        auto list = pass.open("order", Role::List, Part::Options, question_name(pass, question.exercise),
                              flag(FlagBit::Ordered), Tongue::Pack);
        for (std::size_t place = 0; place < order.size(); ++place) draw_movable({pass, question, order}, place);
    }
    // Whoever finds the order right as it stands must be able to say so.
    if (!question.response && pass.button("keep", Phrase::KeepOrder, Part::Secondary)) {
        // The button goes away: the focus stays with the list.
        pass.memory.focus = child_id(child_id(pass.frame.id("order"), order.front()), "down");
        pass.wish(Answer{question.exercise.id, Ordering::Response{order}});
    }
}

}  // namespace potentiel::ui
