#include <algorithm>

#include "kinds/code/screen_outcome.h"
#include "kinds/code/screen_tests.h"
#include "kinds/code/screen_tools.h"
#include "kinds/code/screen_trial.h"
#include "kinds/screen.h"
#include "session/bounds.h"
#include "session/running.h"
#include "session/serialize.h"
#include "ui/pass/pieces.h"
#include "ui/pass/typing.h"

namespace potentiel::ui {
namespace {

// Announces the outcome of the run that the candidate waits for.
void announce_outcome(Pass& pass, const Question<Code>& question) {
    const Progress& progress = question.progress;
    if (progress.running) {
        pass.memory.awaited_run = progress.run;
    } else if (pass.memory.awaited_run == progress.run && progress.run != 0) {
        pass.memory.awaited_run = 0;
        pass.frame.say(progress.obstacle ? obstacle_words(pass, question.spec.language, *progress.obstacle)
                                         : tests_summary(pass, question.spec, progress.results));
    }
}

Question<Code> question_of(const Asked& asked) {
    return {asked, *std::get_if<Code::Spec>(&asked.exercise.spec), nullptr, nullptr};
}

bool is_program(const Exercise& exercise) { return std::holds_alternative<Code::Spec>(exercise.spec); }

bool all_pass(const Question<Code>& question) {
    const auto all = static_cast<std::int64_t>(question.spec.tests.size());
    return count_passing(question.spec, question.spec.tests, question.progress.results) == all;
}

const std::optional<Obstacle>& obstacle_of(const Pass& pass, const Question<Code>& question) {
    const auto& before = question.progress.obstacle;
    return before ? before : pass.scene.environment.engine(question.spec.language).obstacle;
}

void record_run(Pass& pass, const Question<Code>& question) {
    const Progress& progress = question.progress;
    if (pass.scene.state.runs >= most_runs && !progress.running) {
        pass.text("no_more_runs", Phrase::NoMoreRuns, Part::Note);
        return announce_outcome(pass, question);
    }
    // Keep the button enabled while tests run, so that it keeps the focus; presses are ignored.
    const Part part = run_comes_first(pass, question) ? Part::Primary : Part::Secondary;
    if (pass.button("run", Phrase::RunButton, part) && !progress.running) {
        pass.raise(RunStarted{question.exercise.id, pass.scene.state.runs + 1});
        pass.memory.announcement = pass.words(Phrase::Running);
    }
    announce_outcome(pass, question);
    if (!progress.running) record_obstacle(pass, question.spec.language, obstacle_of(pass, question));
    record_engine_progress(pass, question.spec.language);
}

// Highest share of the time limit that any test used.
void record_time_used(Pass& pass, const Question<Code>& question) {
    int most = 0;
    for (const CallResult& result : question.progress.results) most = std::max(most, result.fuel);
    const int percent = (most * 100 + question.spec.limits.fuel / 2) / question.spec.limits.fuel;
    if (percent > 0) pass.frame.text("time", pass.words(Phrase::TimeUsed, {std::min(percent, 100)}), Part::Note);
}

void record_tests_so_far(Pass& pass, const Question<Code>& question, bool changed) {
    const Progress& progress = question.progress;
    pass.text("tests_title", Phrase::TestsTitle, Part::Label);
    if (progress.running) {
        pass.text("summary", Phrase::Running, Part::Note);
    } else if (progress.judged_texts.empty()) {
        pass.text("summary", Phrase::TestsNotRun, Part::Note);
    } else {
        pass.frame.text("summary", tests_summary(pass, question.spec, progress.results), Part::Body);
        if (changed) pass.text("changed", Phrase::SourceChanged, Part::Note);
        record_time_used(pass, question);
    }
    record_tests(pass, "tests." + std::to_string(progress.run), Phrase::TestsTitle, question.spec, question.spec.tests,
                 progress.results);
    record_style(pass, question.spec, progress.facts, !progress.judged_texts.empty() && !progress.running);
}

// "LINE:message" for each error in a file, one a line.
std::string marks_in(const Pass& pass, const Question<Code>& question, const std::string& file) {
    std::string marks;
    const std::string& main = question.spec.files.front().name;
    for (const CallResult& result : question.progress.results) {
        if (result.status != CallStatus::Error || result.line == 0) continue;
        if ((result.file.empty() ? main : result.file) != file) continue;
        const std::string meaning = meaning_of(pass, question.spec, result);
        std::string mark = std::to_string(result.line) + ":" + (meaning.empty() ? result.value : meaning);
        std::replace(mark.begin(), mark.end(), '\n', ' ');
        if (("\n" + marks).find("\n" + mark + "\n") == std::string::npos) marks += mark + "\n";
    }
    return marks;
}

// The programming language of a file; pages have several, told by the file's name.
std::string syntax_of(Code::Language language, std::string_view file) {
    if (file.ends_with(".css")) return "css";
    if (language == Code::Language::Web) return "html";
    return std::string(names_of(Code::Language{})[static_cast<std::size_t>(language)]);
}

void record_editors(Pass& pass, const Question<Code>& question, const std::vector<TypedText>& texts, bool changed) {
    const Code::Spec& spec = question.spec;
    for (const TypedText& one : texts) {
        const std::string name = texts.size() == 1 ? std::string(pass.words(Phrase::YourCode)) : one.field;
        const std::string hint = spec.task == Code::Task::Function ? pass.words(Phrase::CodeHint, {spec.function}) : "";
        FieldStyle style{.role = Role::Editor, .description = hint};
        style.syntax = syntax_of(spec.language, one.field);
        if (!changed && !question.progress.running) style.marks = marks_in(pass, question, one.field);
        const auto typed = pass.frame.field("file:" + one.field, name, one.text, Part::CodeField, style);
        if (typed) pass.raise(edit_between(question.exercise.id, one.text, *typed, one.field));
    }
}

// The current page, with its style sheets.
void record_page(Pass& pass, const Code::Spec& spec, const std::vector<TypedText>& texts) {
    if (spec.task != Code::Task::Page) return;
    pass.text("preview_title", Phrase::PreviewTitle, Part::Label);
    pass.frame.preview("preview", pass.words(Phrase::PreviewTitle), write_json(files_with(spec, texts)));
}

void record_solution(Pass& pass, const Question<Code>& question) {
    for (const TypedText& one : question.key->solution) {
        record_listing(pass, "solution_" + one.field, Phrase::SolutionLabel, Part::Label, one.text);
    }
}

void record_feedback(Pass& pass, const Question<Code>& question) {
    if (question.key) record_verdict(pass, question);
    if (question.response) {
        for (const TypedText& one : question.response->texts)
            record_listing(pass, "source_" + one.field, Phrase::YourCode, Part::Label, one.text);
        record_page(pass, question.spec, question.response->texts);
        const bool judged = question.response->texts == question.progress.judged_texts;
        const std::vector<CallResult> outcomes = judged ? question.progress.results : std::vector<CallResult>{};
        if (status_of(question.exercise, question.progress) == Status::NotJudged)
            record_box(pass, "not_judged", Part::Warn, std::string(pass.words(Phrase::NotJudgedNote)));
        else pass.frame.text("summary", tests_summary(pass, question.spec, outcomes), Part::Body);
        record_tests(pass, "tests", Phrase::TestsTitle, question.spec, question.spec.tests, outcomes);
        if (question.key && !question.key->tests.empty()) {
            if (judged)
                pass.frame.text("hidden", hidden_tests_summary(pass, question.spec, question.key->tests, outcomes),
                                Part::Body);
            record_tests(pass, "hidden_tests", Phrase::HiddenTestsTitle, question.spec, question.key->tests, outcomes);
        }
        record_style(pass, question.spec, question.progress.facts, judged);
    }
    if (!question.key) return;
    record_solution(pass, question);
    record_pack_prose(pass, "why", pass.in(question.key->why), Part::Body);
}

}  // namespace

void record_code(Pass& pass, const Question<Code>& question) {
    if (!question.answering()) return record_feedback(pass, question);
    const std::vector<TypedText> texts = texts_of(question.spec, question.progress);
    record_editors(pass, question, texts, texts != question.progress.judged_texts);
    record_run(pass, question);
}

void record_given(Pass& pass, const Exercise& exercise) {
    if (is_program(exercise)) record_given(pass, *std::get_if<Code::Spec>(&exercise.spec));
}

bool has_preview(const Asked& asked) { return question_of(asked).spec.task == Code::Task::Page; }

void record_preview(Pass& pass, const Asked& asked) {
    const Question<Code> question = question_of(asked);
    record_page(pass, question.spec, texts_of(question.spec, question.progress));
}

void record_outcome(Pass& pass, const Asked& asked) {
    const Question<Code> question = question_of(asked);
    const bool changed = texts_of(question.spec, question.progress) != question.progress.judged_texts;
    record_tests_so_far(pass, question, changed);
    record_trial(pass, question);
    record_code_tools(pass, question);
}

void record_strip(Pass& pass, const Asked& asked) {
    if (!is_program(asked.exercise) || !asked.answering() || pass.frame.wide()) return;
    const Question<Code> question = question_of(asked);
    const Progress& progress = question.progress;
    if (progress.running) pass.button("strip", Phrase::Running, Part::Strip);
    else if (!progress.judged_texts.empty())
        pass.frame.button("strip", outcome_in_a_line(pass, question.spec, progress.results), Part::Strip,
                          {.flags = flag(all_pass(question) ? FlagBit::Right : FlagBit::Wrong)});
}

bool run_comes_first(const Pass& pass, const Asked& asked) {
    if (!is_program(asked.exercise) || !asked.answering()) return false;
    const Question<Code> question = question_of(asked);
    const Progress& progress = question.progress;
    if (progress.running) return true;
    if (pass.scene.state.runs >= most_runs || obstacle_of(pass, question)) return false;
    return texts_of(question.spec, progress) != progress.judged_texts || !all_pass(question);
}

}  // namespace potentiel::ui
