#include "kinds/code/screen_trial.h"

#include "base/utf8.h"
#include "kinds/code/screen_notation.h"
#include "kinds/code/screen_outcome.h"
#include "session/bounds.h"
#include "session/trial.h"

namespace potentiel::ui {
namespace {

using Task = Code::Task;

// What to try first: the input of the first visible test, or all rows of the first table.
std::string first_input(const Code::Spec& spec) {
    if (spec.task == Task::Query) return spec.tables.empty() ? "" : "SELECT * FROM " + spec.tables.front().name + ";";
    if (spec.tests.empty()) return {};
    const std::string& input = spec.tests.front().input;
    return spec.task == Task::Function ? call_in_notation(spec.language, spec.function, input) : text_of(input);
}

Phrase field_name(Task task) {
    return task == Task::Function ? Phrase::TrialCall : task == Task::Program ? Phrase::TrialInput : Phrase::TrialQuery;
}

// Says what came of the trial that the candidate waits for.
void announce_trial(Pass& pass, const Code::Spec& spec, const CallResult& result) {
    if (!std::exchange(pass.memory.trial.awaited, false)) return;
    if (result.status != CallStatus::Ok) {
        const std::string words = failure_words(pass, spec, result);
        return pass.frame.say(words.empty() ? result.value : words);
    }
    pass.frame.say(result.output.empty() ? std::string(pass.words(Phrase::TrialDone)) : result.output);
}

}  // namespace

void record_trial(Pass& pass, const Question<Code>& question) {
    if (!can_try(question.exercise)) return;
    const Code::Spec& spec = question.spec;
    const Progress& progress = question.progress;
    Memory::Trial& trial = pass.memory.trial;
    const Id& id = question.exercise.id;
    if (trial.exercise != id) trial = {id, progress.tried ? progress.tried->input : first_input(spec)};

    auto group = pass.group("trial", Part::Plain);
    const bool one_line = spec.task == Task::Function;
    const auto typed = pass.frame.field("input", pass.words(field_name(spec.task)), trial.input, Part::Field,
                                        {.role = one_line ? Role::TextField : Role::TextArea,
                                         .maximum = static_cast<int>(longest_trial),
                                         .description = std::string(pass.words(Phrase::TrialHint))});
    if (typed && code_points(*typed) <= longest_trial) trial.input = *typed;
    if (progress.trials == most_trials) {
        pass.text("no_more_trials", Phrase::NoMoreTrials, Part::Note);
    } else if (pass.button("try", Phrase::TryButton, Part::Secondary) && !trial.running) {
        trial.tried = trial.input;
        trial.running = trial.awaited = true;
        pass.request(try_code(pass.scene.course, pass.scene.state, pass.scene.state.current, trial.tried));
        pass.memory.announcement = pass.words(Phrase::TrialRunning);
    }
    if (trial.running) return pass.text("running", Phrase::TrialRunning, Part::Note);
    if (!progress.tried) return;
    announce_trial(pass, spec, progress.tried->result);
    record_tried(pass, spec, progress.tried->result);
    if (progress.tried->cut) pass.text("cut", Phrase::TrialCut, Part::Note);
}

}  // namespace potentiel::ui
