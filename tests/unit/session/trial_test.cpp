// Tests trials: runs with an input of the candidate's own, which are kept and change nothing else.
#include "session/trial.h"

#include <doctest/doctest.h>

#include "report/serialize.h"
#include "session/bounds.h"
#include "session/log.h"
#include "session/serialize.h"
#include "unit/session/sample.h"

namespace potentiel {
namespace {

constexpr std::size_t at = 2;  // of the code exercise

Fold at_code(const Course& course) {
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "double"});
    return fold;
}

const Tried fine = {"double", "double(4)", {.test = {}, .output = "8\n"}};

// The sample with its code exercise in another language, for another task.
Course course_of_task(const std::string& language, const std::string& task, const std::string& input) {
    std::string json = sample_pack_json();
    const auto replace = [&](const std::string& old, const std::string& now) {
        for (std::size_t found = json.find(old); found != std::string::npos; found = json.find(old, found + now.size()))
            json.replace(found, old.size(), now);
    };
    replace(R"("language":"javascript","function":"double")", R"("language":")" + language + R"(",)" + task);
    replace(R"("input":"[2]")", R"("input":)" + input);
    replace(R"("input":"[5]")", R"("input":)" + input);
    auto pack = load_pack(json);
    REQUIRE_MESSAGE(pack, pack.problem().describe());
    return Course(std::move(*pack));
}

}  // namespace

TEST_CASE("a trial is kept, and changes neither runs nor attempts nor the result") {
    const Course course = sample_course();
    Fold with = at_code(course), without = at_code(course);
    CHECK(with.happen(fine) == "");
    CHECK(!with.run);
    CHECK(with.state.exercises[at].trials == 1);
    CHECK(with.state.exercises[at].tried->result.output == "8\n");
    without.happen(FlagChanged{"double", false});  // takes the same time
    for (Fold* fold : {&with, &without}) {
        const Progress& progress = fold->state.exercises[at];
        CHECK(fold->state.runs == 0);
        CHECK(!progress.response);
        CHECK(progress.checks + progress.hints + progress.run == 0);
        fold->happen(Navigated{Place::Review, ""});
        fold->happen(TestEnded{});
        CHECK(fold->state.phase == Phase::Finished);
    }
    CHECK(write_json(make_result(course, with.state)) == write_json(make_result(course, without.state)));
}

TEST_CASE("only the exercise on the screen is tried, while its answer can change") {
    const Course course = sample_course();
    Fold fold = at_code(course);
    CHECK(fold.happen(Tried{"choice", "", {}}) == "/exercise: not the exercise on the screen");
    CHECK(fold.happen(Tried{"none", "", {}}) == "/exercise: unknown exercise");
    fold.happen(Navigated{Place::Exercise, "choice"});
    CHECK(fold.happen(Tried{"choice", "", {}}) == "/exercise: has no code to run");
    fold.happen(Navigated{Place::Review, ""});
    CHECK(fold.happen(fine) == "/type: not possible at this point");
}

TEST_CASE("a trial beyond its bounds is refused with its place") {
    const Course course = sample_course();
    Fold fold = at_code(course);
    const std::string most(longest_trial, 'x'), more = most + "x";
    CHECK(fold.happen(Tried{"double", most, {.test = {}, .value = most, .output = most}}) == "");
    CHECK(fold.happen(Tried{"double", more, {}}) == "/input: too long");
    CHECK(fold.happen(Tried{"double", "", {.test = {}, .value = more}}) == "/result/value: too long");
    CHECK(fold.happen(Tried{"double", "", {.test = {}, .output = more}}) == "/result/output: too long");
    CHECK(fold.happen(Tried{"double", "", {.test = "t1"}}) == "/result/test: empty text expected");
    CHECK(fold.happen(Tried{"double", "", {.test = {}, .check = "true"}}) == "/result/check: empty text expected");
    while (fold.state.exercises[at].trials < most_trials) CHECK(fold.happen(fine) == "");
    CHECK(fold.happen(fine) == "/exercise: too many runs");
}

TEST_CASE("a transcript with trials is folded again to the same state; a broken one is refused at its line") {
    const Course course = sample_course();
    Fold fold(course);
    std::string transcript;
    const auto happen = [&](EventBody what) {
        transcript += print_event(fold.state, {fold.state.events, fold.state.events ? fold.state.at + 1000 : 0, what});
        transcript += "\n";
        REQUIRE(fold.happen(std::move(what)) == "");
    };
    happen(sample_start());
    happen(Navigated{Place::Exercise, "double"});
    happen(fine);
    const auto again = replay(course, transcript);
    REQUIRE(again);
    CHECK(again->runs.empty());
    CHECK(again->state.exercises[at].tried->input == "double(4)");
    std::string broken = transcript;
    broken.replace(broken.find(R"("test":"")"), 9, R"("test":"t")");
    CHECK(replay(course, broken).problem().describe() == "line 3: /result/test: empty text expected");
    broken = transcript;
    broken.replace(broken.find(R"(,"cut":false)"), 12, "");
    CHECK(replay(course, broken).problem().describe().starts_with("line 3: "));
}

TEST_CASE("a trial is requested as a run without tests and checker, of the text as it is now") {
    const Course course = sample_course();
    Fold fold = at_code(course);
    fold.happen(TextEdited{"double", 0, 0, "// now\n", "code.js"});
    const RunCode run = try_code(course, fold.state, at, "double(\"4\")");
    CHECK(run.run == trial_run);
    CHECK(run.task == Code::Task::Program);
    REQUIRE(run.calls.size() == 1);
    CHECK(run.calls[0].input == "\"\"");
    CHECK(run.files[0].text.starts_with("// now\nfunction double(n) {\n}\n\n;"));
    CHECK(run.files[0].text.find(R"x(eval("double(\"4\")"))x") != std::string::npos);

    const Course python = course_of_task("python", R"("function":"double")", R"("[2]")");
    CHECK(try_code(python, at_code(python).state, at, "double(4)").function == "_try");
    const Course program = course_of_task("python", R"("task":"program")", R"("\"2\"")");
    CHECK(try_code(program, at_code(program).state, at, "4\n5").calls[0].input == R"("4\n5")");
    const Course query = course_of_task("sql", R"("task":"query")", R"("{}")");
    const RunCode asked = try_code(query, at_code(query).state, at, "SELECT 1");
    CHECK(asked.files[0].text == "SELECT 1");
    CHECK(asked.calls[0].input == "{}");
}

TEST_CASE("what is kept of a trial is cut to its bounds") {
    const Course course = sample_course();
    const State state = at_code(course).state;
    const auto kept = [&](CallResult result) {
        return keep_trial(course, state, "double(4)", {"double", trial_run, {std::move(result)}, {}});
    };
    CHECK(kept({.test = {}, .value = "\"8\"", .output = "8"}).result.value.empty());
    CHECK(!kept({.test = {}, .output = "8"}).cut);
    std::string much;
    while (much.size() < 3 * longest_trial) much += "é";
    const Tried long_one = kept({.test = {}, .status = CallStatus::Error, .value = much, .output = much});
    CHECK(long_one.cut);
    CHECK(!check_trial(long_one));
    CHECK(long_one.result.output.size() == 2 * longest_trial);
    CHECK(kept({.test = {}, .status = CallStatus::Error, .line = 2}).result.line == 2);
    CHECK(kept({.test = {}, .status = CallStatus::Error, .line = 9}).result.line == 0);  // in the call

    const Course query = course_of_task("sql", R"("task":"query")", R"("{}")");
    const auto found = [&](std::string value) {
        return keep_trial(query, at_code(query).state, "",
                          {"double", trial_run, {{.test = {}, .value = std::move(value)}}, {}});
    };
    CHECK(found(R"({"columns":["a"],"rows":[[1]]})").result.value == R"({"columns":["a"],"rows":[[1]]})");
    std::string rows = R"({"columns":["a]"],"rows":[["\"]"])";
    while (rows.size() < longest_trial) rows += R"(,["x]"])";
    const Tried cut = found(rows + "]}");
    CHECK(cut.cut);
    CHECK(!check_trial(cut));
    CHECK(cut.result.value.ends_with(R"(,["x]"]]})"));
    CHECK(cut.result.value.size() > longest_trial - 10);
    CHECK(found(R"({"columns":["a"],"rows":[[")" + much + R"("]]})").result.value.empty());
}

}  // namespace potentiel
