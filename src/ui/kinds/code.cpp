#include "ui/kinds/code_tests.h"
#include "ui/kinds/pieces.h"
#include "ui/kinds/typing.h"

namespace potentiel::ui {
namespace {

// Says what came of the run that the candidate waits for.
void announce_outcome(Pass& pass, const Question<Code>& question) {
    const Progress& progress = question.progress;
    if (progress.running) {
        pass.memory.awaited_run = progress.run;
    } else if (pass.memory.awaited_run == progress.run && progress.run != 0) {
        pass.memory.awaited_run = 0;
        pass.frame.say(tests_summary(pass, question.spec.tests, progress.results));
    }
}

void draw_run(Pass& pass, const Question<Code>& question) {
    const Progress& progress = question.progress;
    // While the tests run the button stays enabled, so that it keeps the focus; pressing it then does nothing.
    if (pass.button("run", Phrase::RunButton, Part::Secondary) && !progress.running) {
        pass.wish(Run{question.exercise.id, pass.scene.state.runs + 1});
        pass.memory.announcement = pass.words(Phrase::Running);
    }
    announce_outcome(pass, question);
    draw_engine_progress(pass);
}

void draw_tests_so_far(Pass& pass, const Question<Code>& question, const std::string& source) {
    const Progress& progress = question.progress;
    pass.text("tests_title", Phrase::TestsTitle, Part::Label);
    if (progress.running) {
        pass.text("summary", Phrase::Running, Part::Note);
    } else if (progress.run == 0) {
        pass.text("summary", Phrase::TestsNotRun, Part::Note);
    } else {
        pass.frame.text("summary", tests_summary(pass, question.spec.tests, progress.results), Part::Body);
        if (source != progress.run_source) pass.text("changed", Phrase::SourceChanged, Part::Note);
    }
    draw_tests(pass, "tests." + std::to_string(progress.run), question.spec, progress.results);
}

void draw_feedback(Pass& pass, const Question<Code>& question) {
    if (question.key) draw_verdict(pass, question);
    if (question.response) {
        draw_listing(pass, "source", Phrase::YourCode, Part::Label, question.response->text);
        const auto& outcomes = question.progress.results;
        pass.frame.text("summary", tests_summary(pass, question.spec.tests, outcomes), Part::Body);
        if (question.key && !question.key->tests.empty())
            pass.frame.text("hidden", hidden_tests_summary(pass, question.key->tests, outcomes), Part::Body);
        draw_tests(pass, "tests", question.spec, outcomes);
    }
    if (!question.key) return;
    if (!question.key->solution.empty())
        draw_listing(pass, "solution", Phrase::SolutionLabel, Part::Label, question.key->solution);
    draw_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace

void draw_code(Pass& pass, const Question<Code>& question) {
    if (!question.answering()) return draw_feedback(pass, question);
    const std::string& source = question.response ? question.response->text : question.spec.starter;
    const auto changed =
        pass.frame.field("source", pass.words(Phrase::YourCode), source, Part::CodeField,
                         {.role = Role::Editor, .description = pass.words(Phrase::CodeHint, {question.spec.function})});
    if (changed) pass.wish(edit_between(question.exercise.id, source, *changed));
    draw_run(pass, question);
    draw_tests_so_far(pass, question, source);
}

}  // namespace potentiel::ui
