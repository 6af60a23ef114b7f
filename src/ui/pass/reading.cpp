#include "ui/pass/reading.h"

#include <algorithm>

#include "base/notation.h"
#include "base/signs.h"
#include "model/units.h"
#include "scoring/typed.h"
#include "ui/pass/amount.h"

namespace potentiel::ui {
namespace {

bool may_stand_alone(const NumberForm& form) {
    return form.units.empty() || std::find(form.units.begin(), form.units.end(), "") != form.units.end();
}

std::string mark_words(const Pass& pass, const TypedNumber& field, char mark) {
    if (mark == 0) return {};
    const bool thousands = mark == thousands_sign(field.language);
    return pass.words(thousands ? Phrase::SetsOffThousands : Phrase::SetsOffDecimals, {std::string_view(&mark, 1)});
}

std::string unit_words(const Pass& pass, const TypedNumber& field, const std::string& unit) {
    if (unit.empty()) return may_stand_alone(field.form) ? std::string() : std::string(pass.words(Phrase::UnitMissing));
    if (is_unit(field.form.units, unit) || (!field.unit.empty() && is_unit({field.unit}, unit))) return {};
    const bool needless = field.form.units.empty();
    return pass.words(needless ? Phrase::UnitNeedless : Phrase::UnitUnknown, {unit});
}

std::string figures_words(const Pass& pass, int figures) { return pass.words(Phrase::FiguresExpected, {figures}); }

std::string joined(std::initializer_list<std::string> sentences) {
    std::string all;
    for (const std::string& sentence : sentences) all += (all.empty() || sentence.empty() ? "" : " ") + sentence;
    return all;
}

}  // namespace

std::string asked_words(const Pass& pass, const NumberForm& form) {
    return joined({may_stand_alone(form) ? std::string() : std::string(pass.words(Phrase::UnitExpected)),
                   form.figures == 0 ? std::string() : figures_words(pass, form.figures)});
}

std::string reading_words(const Pass& pass, const TypedNumber& field) {
    const auto number = read_number(field.text, field.language);
    if (!number) return {};
    return pass.words(Phrase::NumberRead,
                      {amount_words(pass.words, number->value, number->unit.empty() ? field.unit : number->unit)});
}

std::string doubt_words(const Pass& pass, const TypedNumber& field) {
    if (is_blank(field.text)) return {};
    const auto number = read_number(field.text, field.language);
    if (!number) return pass.words(Phrase::NumberNotRead, {decimal_words(pass.words, {"12345", -1})});
    return joined({mark_words(pass, field, number->doubtful), unit_words(pass, field, number->unit),
                   has_figures(*number, field.form.figures) ? std::string() : figures_words(pass, field.form.figures)});
}

}  // namespace potentiel::ui
