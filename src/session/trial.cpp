#include "session/trial.h"

#include <algorithm>

#include "base/utf8.h"
#include "session/bounds.h"
#include "session/running.h"
#include "session/serialize.h"

namespace potentiel {
namespace {

const Code::Spec& spec_of(const Exercise& exercise) { return *std::get_if<Code::Spec>(&exercise.spec); }

// Lines that evaluate `input` and print its value. They come after the program, so that its lines keep their numbers.
std::string evaluation(Code::Language language, const std::string& input) {
    const std::string quoted = write_json(input);
    if (language == Code::Language::Python)
        return "\ndef _try():\n import ast\n for _ in ast.parse(" + quoted +
               ").body:exec(compile(ast.Interactive([_]),'','single'),globals())\n";
    return "\n;(async()=>{const _=await eval(" + quoted +
           ");if(_!==undefined)console.log(typeof _=='string'?JSON.stringify(_):_)})()";
}

// Keeps the first rows of a query's result: {"columns": [...], "rows": [[...], [...]]}.
bool cut_rows(std::string& value) {
    if (code_points(value) <= longest_trial) return false;
    constexpr std::string_view close = "]}";
    std::size_t end = 0;  // of the last row that fits
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < longest_trial - close.size(); ++at) {
        const char c = value[at];
        if (quoted && c == '\\') ++at;
        else if (c == '"') quoted = !quoted;
        else if (quoted) continue;
        else if (c == '[' || c == '{') ++depth;
        else if ((c == ']' || c == '}') && --depth == 2) end = at + 1;
    }
    value.resize(end);
    if (end > 0) value += close;
    return true;
}

bool cut_text(std::string& text) {
    if (code_points(text) <= longest_trial) return false;
    text.resize(byte_of_code_point(text, longest_trial));
    return true;
}

}  // namespace

bool can_try(const Exercise& exercise) {
    const auto* spec = std::get_if<Code::Spec>(&exercise.spec);
    return spec && spec->task != Code::Task::Page && spec->task != Code::Task::Tests;
}

RunCode try_code(const Course& course, const State& state, std::size_t index, const std::string& input) {
    const Code::Spec& spec = spec_of(course.exercise(index));
    RunCode run = run_code(course, state, index);
    run.run = trial_run;
    run.files = files_with(spec, texts_of(spec, state.exercises[index]));
    run.checker.clear();
    run.facts = false;
    run.calls = {{"", write_json(input)}};
    std::string& main = run.files.front().text;
    if (spec.task == Code::Task::Query) {
        main = input;
        run.calls.front().input = "{}";
    } else if (spec.task == Code::Task::Function) {
        main += evaluation(spec.language, input);
        const bool python = spec.language == Code::Language::Python;
        run.task = python ? Code::Task::Function : Code::Task::Program;
        run.function = python ? "_try" : "";
        run.calls.front().input = python ? "[]" : "\"\"";
    }
    return run;
}

Tried keep_trial(const Course& course, const State& state, const std::string& input, const Ran& ran) {
    const std::size_t index = *course.index_of(ran.exercise);
    const Code::Spec& spec = spec_of(course.exercise(index));
    Tried tried{ran.exercise, input, ran.results.front(), false};
    CallResult& result = tried.result;
    const bool rows = spec.task == Code::Task::Query;
    if (result.status == CallStatus::Ok) {
        if (rows) tried.cut = cut_rows(result.value);
        else result.value.clear();  // the same as what was printed
    } else {
        tried.cut = cut_text(result.value);
    }
    tried.cut |= cut_text(result.output);
    // An error in the lines behind the program is the input's.
    const SourceFile main = files_with(spec, texts_of(spec, state.exercises[index])).front();
    const bool elsewhere = rows || (!result.file.empty() && result.file != main.name);
    if (!elsewhere && result.line > 1 + std::count(main.text.begin(), main.text.end(), '\n')) result.line = 0;
    return tried;
}

std::optional<Problem> check_trial(const Tried& tried) {
    const CallResult& result = tried.result;
    if (code_points(tried.input) > longest_trial) return Problem{"/input", "too long"};
    if (code_points(result.value) > longest_trial) return Problem{"/result/value", "too long"};
    if (code_points(result.output) > longest_trial) return Problem{"/result/output", "too long"};
    if (!result.test.empty()) return Problem{"/result/test", "empty text expected"};
    if (!result.check.empty()) return Problem{"/result/check", "empty text expected"};
    return {};
}

}  // namespace potentiel
