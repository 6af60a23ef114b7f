#include <algorithm>

#include "kinds/screen.h"
#include "ui/pass/mark_rows.h"
#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

const Id& category_of(const std::vector<Mark>& places, const Id& item) {
    static const Id none;
    const auto found = std::find_if(places.begin(), places.end(), [&](const Mark& place) { return place.row == item; });
    return found == places.end() ? none : found->column;
}

// The places after `item` is put into `category`, in the order of the items.
Sorting::Response put(const Sorting::Spec& spec, const std::vector<Mark>& before, const Id& item, const Id& category) {
    Sorting::Response response;
    for (const Option& each : spec.items) {
        const Id& now = each.id == item ? category : category_of(before, each.id);
        if (!now.empty()) response.places.push_back({each.id, now});
    }
    return response;
}

void record_item(Pass& pass, const Question<Sorting>& question, const std::vector<Mark>& places, const Option& item) {
    std::vector<RowMark> marks = option_marks(pass, question.spec.categories);
    for (RowMark& mark : marks) {
        mark.on = mark.key == category_of(places, item.id);
        if (question.key) mark.flags = Outcome{mark.on, mark.key == category_of(question.key->places, item.id)}.flags();
    }
    const MarkRow row{.key = item.id, .name = plain(pass.in(item.text)), .flags = question.flags()};
    if (const auto mark = record_mark_row(pass, row, marks))
        pass.raise(AnswerGiven{question.exercise.id, put(question.spec, places, item.id, marks[*mark].key)});
}

void record_item_feedback(Pass& pass, const Question<Sorting>& question, const std::vector<Mark>& places,
                          const Id& item) {
    const auto text = [&](const Id& category) {
        return category.empty() ? std::string() : plain(pass.in(option_by_id(question.spec.categories, category).text));
    };
    const Comparison comparison{text(category_of(places, item)), text(category_of(question.key->places, item))};
    record_option_feedback(pass, item, comparison.right() ? Part::Good : Part::Warn, comparison_words(pass, comparison),
                           feedback_of(pass, question.key->options, item));
}

}  // namespace

void record_sorting(Pass& pass, const Question<Sorting>& question) {
    const std::vector<Mark> places = question.response ? question.response->places : std::vector<Mark>();
    if (question.key) record_verdict(pass, question);
    {
        auto group = open_question(pass, "items", Role::CheckGroup, question);
        for (const Option* item : shown_options(pass, question.exercise, question.spec.items, question.spec.shuffle)) {
            record_item(pass, question, places, *item);
            if (question.key) record_item_feedback(pass, question, places, item->id);
        }
    }
    if (question.key) record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace potentiel::ui
