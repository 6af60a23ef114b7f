#include <doctest/doctest.h>

#include <limits>

#include "session/bounds.h"
#include "unit/session/sample.h"

namespace potentiel {
namespace {

std::string started(void (*change)(SessionStarted&)) {
    const Course course = sample_course();
    Fold fold(course);
    SessionStarted start = sample_start();
    change(start);
    return fold.happen(start);
}

}  // namespace

TEST_CASE("what the first line says of nonce, audience and time can be signed, or is refused") {
    CHECK(started([](SessionStarted&) {}) == "");
    CHECK(started([](SessionStarted& start) {
              start.nonce = "n é 😀\n";
              start.seed = seed_from(start.nonce, start.pack);
          }) == "");
    CHECK(started([](SessionStarted& start) { start.nonce = "tab\t"; }) == "/nonce: text without controls expected");
    CHECK(started([](SessionStarted& start) { start.nonce = "\x7f"; }) == "/nonce: text without controls expected");
    CHECK(started([](SessionStarted& start) { start.nonce = std::string(4001, 'x'); }) ==
          "/nonce: text without controls expected");
    CHECK(started([](SessionStarted& start) { start.audience = std::string("nul\0", 4); }) ==
          "/audience: text without controls expected");
    CHECK(started([](SessionStarted& start) { start.time = -1; }) == "/time: not a time of this age");
    CHECK(started([](SessionStarted& start) { start.time = 250'000'000'000'000; }) == "");
    CHECK(started([](SessionStarted& start) { start.time = 250'000'000'000'001; }) == "/time: not a time of this age");
    CHECK(started([](SessionStarted& start) { start.time = std::numeric_limits<std::int64_t>::max(); }) ==
          "/time: not a time of this age");
}

TEST_CASE("with a nonce nobody can choose the draw") {
    CHECK(started([](SessionStarted& start) { start.seed = std::numeric_limits<std::uint32_t>::max(); }) == "");
    CHECK(started([](SessionStarted& start) {
              start.nonce = "n";
          }).ends_with("expected: it follows from nonce and pack"));
    CHECK(seed_from("n-1", "sha256-a") != seed_from("n-2", "sha256-a"));
    CHECK(seed_from("n-1", "sha256-a") != seed_from("n-1", "sha256-b"));
}

TEST_CASE("a session is shorter than a life") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(FlagChanged{"choice", true}, 1'000'000'000'001) == "/at: longer than a session can be");
    CHECK(fold.happen(FlagChanged{"choice", true}, std::numeric_limits<std::int64_t>::max()) ==
          "/at: longer than a session can be");
    CHECK(fold.happen(FlagChanged{"choice", true}, 1'000'000'000'000) == "");
}

TEST_CASE("code is run as often as can be repeated, and once more at the end") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "double"});
    const auto run = [&](int number) {
        const std::string problem = fold.happen(RunStarted{"double", number}, 1);
        if (!problem.empty()) return problem;
        return fold.happen(Ran{"double", number, {{.test = "t1"}, {.test = "h1"}}, {}}, 1);
    };
    for (int number = 1; number <= most_runs; ++number) REQUIRE(run(number) == "");
    const auto& history = fold.state.exercises[*course.index_of("double")].history;
    CHECK(history.size() == 50);
    CHECK(history.front()->number == most_runs - 49);  // forgotten runs keep their numbers
    CHECK(history.back()->number == most_runs);
    CHECK(run(most_runs + 1) == "/run: too many runs");
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    fold.happen(Navigated{Place::Review, ""});
    fold.happen(TestEnded{});
    CHECK(fold.state.phase == Phase::Finishing);
    CHECK(run(most_runs + 1) == "");
    CHECK(fold.state.phase == Phase::Finished);
}

TEST_CASE("at the end only what has changed since its last run is run") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "double"});
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    fold.happen(Navigated{Place::Review, ""});
    fold.happen(TestEnded{});
    CHECK(fold.happen(RunStarted{"double", 1}) == "");
    CHECK(fold.happen(RunStarted{"double", 2}) == "/exercise: has nothing left to run");
}

}  // namespace potentiel
