#include <doctest/doctest.h>

#include "session/running.h"
#include "unit/session/sample.h"

namespace potentiel {
namespace {

Response choice(const char* id) { return SingleChoice::Response{id}; }

std::vector<CallResult> results(const char* first, const char* second) {
    return {{.test = "t1", .value = first}, {.test = "h1", .value = second}};
}

}  // namespace

TEST_CASE("a session begins with start, once") {
    const Course course = sample_course();
    Fold fold(course);
    CHECK(fold.happen(FlagChanged{"choice", true}) == "/type: the first event must be start");
    SessionStarted elsewhere = sample_start();
    elsewhere.language = "de";
    CHECK(fold.happen(elsewhere) == "/language: not a language of the pack");
    CHECK(fold.happen(sample_start()) == "");
    CHECK(fold.state.phase == Phase::Exercise);
    CHECK(fold.state.exercises[0].visited);
    CHECK(fold.happen(sample_start()) == "/type: the session has started already");
}

TEST_CASE("numbers and times of events are checked") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(FlagChanged{"choice", true}, 500);
    const auto refused = [&](Event event) { return apply(course, fold.state, event).problem().describe(); };
    CHECK(refused({3, 600, FlagChanged{"choice", false}}) == "/sequence: 2 expected");
    CHECK(refused({2, 499, FlagChanged{"choice", false}}) == "/at: time runs backwards");
}

TEST_CASE("answers fit the exercise on the screen") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(AnswerGiven{"choice", choice("b")}) == "");
    CHECK(fold.happen(AnswerGiven{"choice", choice("z")}) == "/response/choice: unknown option");
    CHECK(fold.happen(AnswerGiven{"choice", MultipleChoice::Response{}}) == "/response: a response of another kind");
    CHECK(fold.happen(AnswerGiven{"scale", LikertScale::Response{}}) == "/exercise: not the exercise on the screen");
    CHECK(fold.happen(AnswerGiven{"nowhere", choice("b")}) == "/exercise: unknown exercise");
    CHECK(fold.happen(Navigated{Place::Exercise, "word"}) == "");
    CHECK(fold.happen(AnswerGiven{"word", ShortText::Response{"x"}}) == "/type: a text is changed by edits");
    CHECK(fold.happen(Navigated{Place::Exercise, "scale"}) == "");
    const auto rate = [&](std::vector<LikertScale::Rating> ratings) {
        return fold.happen(AnswerGiven{"scale", LikertScale::Response{ratings}});
    };
    CHECK(rate({{"x", 3}}) == "/response/ratings: no such point on the scale");
    CHECK(rate({{"y", 0}, {"x", 0}}) == "/response/ratings: unknown, repeated or out of order");
    CHECK(rate({{"x", 0}, {"x", 0}}) == "/response/ratings: unknown, repeated or out of order");
    CHECK(rate({{"x", 0}, {"y", 2}}) == "");
}

TEST_CASE("texts are edited by code points") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "word"});
    const auto edit = [&](unsigned from, unsigned removed, const char* inserted) {
        return fold.happen(TextEdited{"word", from, removed, inserted});
    };
    const auto text = [&] { return std::get<ShortText::Response>(*fold.state.exercises[1].response).text; };
    CHECK(edit(0, 0, "né😀") == "");
    CHECK(edit(1, 1, "ô") == "");
    CHECK(text() == "nô😀");
    CHECK(edit(2, 1, "") == "");
    CHECK(text() == "nô");
    CHECK(edit(3, 0, "x") == "/from: behind the end of the text");
    CHECK(edit(1, 2, "x") == "/removed: behind the end of the text");
    CHECK(edit(0, 4294967295u, "x") == "/removed: behind the end of the text");
    CHECK(edit(2, 0, "123456789") == "/inserted: too long");
    CHECK(text() == "nô");
    fold.happen(Navigated{Place::Exercise, "choice"});
    CHECK(fold.happen(TextEdited{"choice", 0, 0, "x"}) == "/field: no such text to edit");
}

TEST_CASE("code is run, and its last state once more before the end") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "double"});
    CHECK(fold.happen(RunStarted{"double", 2}) == "/run: 1 expected");
    CHECK(fold.happen(RunStarted{"double", 1}) == "");
    REQUIRE(fold.run);
    const RunCode run = *fold.run;
    REQUIRE(run.files.size() == 1);
    CHECK(run.files[0].name == "code.js");
    CHECK(run.files[0].text == "function double(n) {\n}\n");
    CHECK(run.calls.size() == 2);
    CHECK(run.calls[1].input == "[5]");
    CHECK(run.epoch == sample_start().time);
    CHECK(fold.happen(RunStarted{"double", 2}) == "/exercise: is running already");
    CHECK(fold.happen(Ran{"double", 2, results("4", "10"), {}}) == "/run: is not running");
    CHECK(fold.happen(Ran{"double", 1, {}, {}}) == "/results: one for each call expected, in order");
    CHECK(fold.happen(Ran{"double", 1, results("4", "10"), {}}) == "");
    CHECK(fold.happen(TextEdited{"double", 0, 0, "// ", "code.js"}) == "");
    fold.happen(Navigated{Place::Review, ""});
    CHECK(fold.happen(TestEnded{}) == "");
    CHECK(fold.state.phase == Phase::Finishing);
    CHECK(next_to_run(course, fold.state) == 2u);
    CHECK(fold.happen(RunStarted{"double", 2}) == "");
    CHECK(fold.happen(Ran{"double", 2, results("4", "9"), {}}) == "");
    CHECK(fold.state.phase == Phase::Finished);
    CHECK(!fold.run);
    CHECK(fold.happen(FlagChanged{"double", true}) == "/type: the session is over");
}

TEST_CASE("a session ends from the review only, at once when nothing is to be run") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(TestEnded{}) == "/type: not possible at this point");
    CHECK(fold.happen(Navigated{Place::Review, "choice"}) == "/exercise: empty text expected");
    CHECK(fold.happen(Navigated{Place::Review, ""}) == "");
    CHECK(fold.happen(AnswerGiven{"choice", choice("b")}) == "/type: not possible at this point");
    CHECK(fold.happen(TestEnded{}) == "");
    CHECK(fold.state.phase == Phase::Finished);
}

TEST_CASE("options are shuffled by seed and exercise, the same every time") {
    State state;
    state.start = sample_start();
    const auto order = shown_order(state, "choice", 10, Shuffle::Yes);
    CHECK(order == shown_order(state, "choice", 10, Shuffle::Yes));
    CHECK(order != shown_order(state, "other", 10, Shuffle::Yes));
    CHECK(shown_order(state, "choice", 3, Shuffle::No) == std::vector<std::size_t>{0, 1, 2});
    state.start.seed = 43;
    CHECK(order != shown_order(state, "choice", 10, Shuffle::Yes));
    // Every item comes first about equally often in 6000 draws of 6.
    int first[6] = {};
    for (state.start.seed = 0; state.start.seed < 6000; ++state.start.seed)
        ++first[shown_order(state, "q", 6, Shuffle::Yes)[0]];
    for (const int count : first) CHECK((count > 850 && count < 1150));
}

}  // namespace potentiel
