// Tests programs that the host could not run: they get no verdict, and give nobody an advantage.
#include <doctest/doctest.h>

#include "report/result.h"
#include "session/running.h"
#include "unit/session/sample.h"

namespace potentiel {
namespace {

// A candidate who is at the code exercise and has changed its program.
Fold at_code(const Course& course) {
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(AnswerGiven{"choice", SingleChoice::Response{"b"}});
    fold.happen(Navigated{Place::Exercise, "double"});
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    return fold;
}

Ran right(int run) { return {"double", run, {{.test = "t1", .value = "4"}, {.test = "h1", .value = "10"}}, {}}; }

void finish(Fold& fold) {
    fold.happen(Navigated{Place::Review, ""});
    CHECK(fold.happen(TestEnded{}) == "");
}

}  // namespace

TEST_CASE("what the host could not run is tried once more at the end, and can then be left out") {
    const Course course = sample_course();
    Fold fold = at_code(course);
    CHECK(fold.happen(NotRun{"double", 1, Obstacle::Blocked}) == "/run: is not running");
    fold.happen(RunStarted{"double", 1});
    CHECK(fold.happen(NotRun{"double", 2, Obstacle::Blocked}) == "/run: is not running");
    CHECK(fold.happen(NotRun{"double", 1, Obstacle::Blocked}) == "");
    CHECK(fold.state.exercises[2].obstacle == Obstacle::Blocked);
    finish(fold);
    CHECK(fold.state.phase == Phase::Finishing);
    CHECK(next_to_run(course, fold.state) == 2u);
    CHECK(fold.happen(TestEnded{}) == "/type: runs are under way");
    CHECK(fold.happen(RunStarted{"double", 2}) == "");
    CHECK(fold.happen(TestEnded{}) == "/type: runs are under way");
    CHECK(fold.happen(NotRun{"double", 2, Obstacle::Unreachable}) == "");
    CHECK(fold.state.phase == Phase::Finishing);
    CHECK(!next_to_run(course, fold.state));

    SUBCASE("without it") {
        CHECK(fold.happen(TestEnded{}) == "");
        CHECK(fold.state.phase == Phase::Finished);
        CHECK(!fold.run);
    }
    SUBCASE("with it, at another try") {
        CHECK(fold.happen(RunStarted{"double", 3}) == "");
        CHECK(fold.happen(right(3)) == "");
        CHECK(fold.state.phase == Phase::Finished);
        CHECK(make_result(course, fold.state).exercises[2].score == 1000);
    }
}

TEST_CASE("not judged is apart from 0: a range, no score, no level, no pass") {
    auto pack = *load_pack(sample_pack_json());
    pack.pass = 600;
    pack.skills[1].pass = 600;
    const Course course(std::move(pack));
    Fold fold = at_code(course);
    finish(fold);
    fold.happen(RunStarted{"double", 1});
    fold.happen(NotRun{"double", 1, Obstacle::Failed});
    fold.happen(TestEnded{});
    const Result result = make_result(course, fold.state);
    CHECK(result.exercises[2].status == Status::NotJudged);
    CHECK(result.exercises[2].score == -1);
    CHECK(result.not_judged == 1);
    CHECK(result.score == -1);
    CHECK(result.raw == -1);
    CHECK(result.passed == Passed::NotJudged);
    const SkillResult& coding = result.skills[1];
    CHECK(coding.score == -1);
    CHECK(coding.low == 0);
    CHECK(coding.high == 1000);
    CHECK(coding.exercises == 0);
    CHECK(coding.not_judged == 1);
    CHECK(coding.level == "");
    CHECK(coding.passed == Passed::NotJudged);
    CHECK(result.skills[0].score == 750);
    CHECK(result.skills[0].level == "solid");
}

TEST_CASE("nobody gains by a program that can't be run: the range reaches down to what it would be with 0") {
    std::string json = sample_pack_json();
    const std::string skill = R"("points":3,"skills":["files"])";
    json.replace(json.find(skill), skill.size(), R"("points":3,"skills":["files","coding"])");
    const Course course(*load_pack(json));
    const auto coding = [&](const auto& outcome) {
        Fold fold = at_code(course);
        finish(fold);
        fold.happen(RunStarted{"double", 1});
        fold.happen(outcome);
        if (fold.state.phase == Phase::Finishing) fold.happen(TestEnded{});
        return make_result(course, fold.state).skills[1];
    };
    const SkillResult none = coding(Ran{"double", 1, {{.test = "t1", .value = "0"}, {.test = "h1", .value = "0"}}, {}});
    const SkillResult all = coding(right(1));
    const SkillResult open = coding(NotRun{"double", 1, Obstacle::Blocked});
    CHECK(open.score == -1);
    CHECK(open.level == "");
    CHECK(open.low == none.low);
    CHECK(open.high == all.high);
    CHECK(open.exercises == 1);
}

TEST_CASE("what an engine has said of a program stands, and says nothing of another") {
    const Course course = sample_course();
    Fold fold = at_code(course);
    fold.happen(RunStarted{"double", 1});
    CHECK(make_result(course, fold.state).exercises[2].status == Status::NotJudged);
    fold.happen(right(1));
    fold.happen(RunStarted{"double", 2});
    CHECK(make_result(course, fold.state).exercises[2].score == 1000);
    fold.happen(NotRun{"double", 2, Obstacle::Unreachable});
    CHECK(make_result(course, fold.state).exercises[2].score == 1000);

    fold.happen(TextEdited{"double", 0, 0, "x", "code.js"});
    fold.happen(RunStarted{"double", 3});
    CHECK(make_result(course, fold.state).exercises[2].status == Status::NotJudged);
    fold.happen(NotRun{"double", 3, Obstacle::Unreachable});
    CHECK(make_result(course, fold.state).exercises[2].status == Status::NotJudged);
    CHECK(make_result(course, fold.state).exercises[2].score == -1);
}

TEST_CASE("a transcript with a run that could not be made has one form, and replays") {
    const Course course = sample_course();
    Fold fold = at_code(course);
    fold.happen(RunStarted{"double", 1});
    const Event event{fold.state.events, fold.state.at, NotRun{"double", 1, Obstacle::Unreachable}};
    const std::string line = print_event(fold.state, event);
    CHECK(line.find(R"("type":"not_run","exercise":"double","run":1,"why":"unreachable"})") != std::string::npos);
    const auto parsed = parse_event(fold.state, line);
    REQUIRE(parsed);
    CHECK(std::holds_alternative<NotRun>(parsed->what));
}

}  // namespace potentiel
