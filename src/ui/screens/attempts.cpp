#include "ui/screens/attempts.h"

#include "ui/pass/pieces.h"

namespace potentiel::ui {
namespace {

int percent(int thousandths) { return (thousandths + 5) / 10; }

std::string hint_button(const Pass& pass, int cost, bool first) {
    if (cost == 0) return std::string(pass.words(first ? Phrase::HintButton : Phrase::HintAgain));
    return pass.words(first ? Phrase::HintButtonCost : Phrase::HintAgainCost, {percent(cost)});
}

std::string hint_name(int number) { return "hint" + std::to_string(number); }

// The verdict of a check.
Phrase verdict(int score) {
    return score == 1000 ? Phrase::VerdictRight : score > 0 ? Phrase::VerdictPartly : Phrase::VerdictNotYet;
}

}  // namespace

void record_hints(Pass& pass, const Exercise& exercise, const Progress& progress) {
    for (int shown = 0; shown < progress.hints; ++shown) {
        auto box = pass.group(hint_name(shown + 1), Part::Material);
        pass.frame.heading("title", pass.words(Phrase::HintTitle, {shown + 1}), 3, Part::Label);
        pass.meet_focus("title");
        record_pack_prose(pass, "text", pass.in(exercise.hints[static_cast<std::size_t>(shown)].text), Part::Body);
    }
    if (progress.settled || progress.closed || progress.hints >= static_cast<int>(exercise.hints.size())) return;
    const int cost = exercise.hints[static_cast<std::size_t>(progress.hints)].cost;
    if (!pass.frame.button("hint", hint_button(pass, cost, progress.hints == 0), Part::Quiet)) return;
    pass.memory.focus = child_id(pass.frame.id(hint_name(progress.hints + 1)), "title");
    pass.raise(HintShown{exercise.id, progress.hints + 1});
}

void record_attempts(Pass& pass, std::size_t index) {
    const Course& course = pass.scene.course;
    const Exercise& exercise = course.exercise(index);
    const Progress& progress = pass.scene.state.exercises[index];
    const int attempts = attempts_of(course, index);
    if (attempts == 0 || !course.key_of(index) || progress.settled || progress.closed) return;
    const bool checked =
        progress.checks > 0 && progress.response && print_response(*progress.response) == progress.checked;
    // The same score as in the session and in the result.
    const int given = answer_score(course, pass.scene.state, index).value.value_or(0);
    if (checked)
        record_box(pass, "checked", given == 1000 ? Part::Good : Part::Warn, std::string(pass.words(verdict(given))));
    pass.frame.text("left", pass.words(Counted::AttemptsLeft, attempts - progress.checks), Part::Note);
    if (exercise.attempt_cost > 0)
        pass.frame.text("cost", pass.words(Phrase::AttemptCost, {percent(exercise.attempt_cost)}), Part::Note);
    const Flags off = flag(FlagBit::Disabled, !can_check(course, index, progress));
    if (!pass.button("check", Phrase::CheckButton, Part::Secondary, off)) return;
    pass.memory.announcement = pass.words(verdict(given));
    pass.raise(AnswerChecked{exercise.id});
}

}  // namespace potentiel::ui
