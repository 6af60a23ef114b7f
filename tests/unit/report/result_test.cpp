#include "report/result.h"

#include <doctest/doctest.h>

#include "unit/session/sample.h"

namespace potentiel {
namespace {

const SkillResult& skill(const Result& result, const char* id) {
    for (const auto& one : result.skills) {
        if (one.id == id) return one;
    }
    FAIL("no such skill");
    return result.skills.front();
}

}  // namespace

TEST_CASE("nothing answered: demonstrated skills have 0, declared ones no score") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    const Result result = make_result(course, fold.state);
    CHECK(result.score == 0);
    CHECK(skill(result, "files").score == 0);
    CHECK(skill(result, "files").low == 0);
    CHECK(skill(result, "files").level == "new");
    CHECK(skill(result, "learning").score == -1);
    CHECK(skill(result, "learning").level == "");
    CHECK(result.exercises[0].status == Status::Skipped);
    CHECK(result.exercises[1].status == Status::NotReached);
}

TEST_CASE("points weigh, skills are apart, and declared skills stay out of the total") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(AnswerGiven{"choice", SingleChoice::Response{"b"}});
    fold.happen(Navigated{Place::Exercise, "double"});
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    fold.happen(RunStarted{"double", 1});
    fold.happen(Ran{"double", 1, {{.test = "t1", .value = "4"}, {"h1", CallStatus::Error, "10", "", 1}}, {}});
    fold.happen(Navigated{Place::Exercise, "scale"});
    fold.happen(AnswerGiven{"scale", LikertScale::Response{{{"x", 2}, {"y", 1}}}});
    fold.happen(Navigated{Place::Review, ""});
    fold.happen(TestEnded{});
    const Result result = make_result(course, fold.state);
    // choice 1000 of 3 points, word 0 of 1, double 500 of 2: 4000 / 6
    CHECK(result.score == 667);
    CHECK(skill(result, "files").score == 750);
    CHECK(skill(result, "files").level == "solid");
    CHECK(skill(result, "files").exercises == 2);
    CHECK(skill(result, "coding").score == 500);
    CHECK(skill(result, "learning").score == 750);
    CHECK(skill(result, "learning").low == 750);
    CHECK(result.exercises[3].status == Status::Answered);
    CHECK(result.exercises[3].score == -1);
    CHECK(result.duration == fold.state.at);
}

TEST_CASE("the interval is Wilson's") {
    // One exercise of score 500, n = 1, z = 1.28155: (0.5 + z²/2 ± z·sqrt(0.25 + z²/4)) / (1 + z²) = 0.5 ± 0.3942
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "double"});
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    fold.happen(RunStarted{"double", 1});
    fold.happen(Ran{"double", 1, {{.test = "t1", .value = "4"}, {.test = "h1", .value = "11"}}, {}});
    const Result result = make_result(course, fold.state);
    CHECK(skill(result, "coding").low == 106);
    CHECK(skill(result, "coding").high == 894);
}

TEST_CASE("a level is confirmed where the low end of the interval reaches it") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(AnswerGiven{"choice", SingleChoice::Response{"b"}});
    const Result one = make_result(course, fold.state);
    // 3 of 4 points: "new" from 0, "solid" from 700
    CHECK(skill(one, "files").score == 750);
    CHECK(skill(one, "files").level == "solid");
    CHECK(skill(one, "files").low < 700);
    CHECK(skill(one, "files").confirmed == "new");
    CHECK(skill(one, "coding").level == "new");
    CHECK(skill(one, "coding").confirmed == "new");
    // A single exercise, however right, confirms only the lowest level.
    fold.happen(Navigated{Place::Exercise, "double"});
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    fold.happen(RunStarted{"double", 1});
    fold.happen(Ran{"double", 1, {{.test = "t1", .value = "4"}, {.test = "h1", .value = "10"}}, {}});
    const Result two = make_result(course, fold.state);
    CHECK(skill(two, "coding").level == "solid");
    CHECK(skill(two, "coding").confirmed == "new");
    // A self-assessment has no interval.
    fold.happen(Navigated{Place::Exercise, "scale"});
    fold.happen(AnswerGiven{"scale", LikertScale::Response{{{"x", 2}, {"y", 0}}}});
    const Result three = make_result(course, fold.state);
    CHECK(skill(three, "learning").level == "solid");
    CHECK(skill(three, "learning").confirmed == "solid");
}

TEST_CASE("results of code count only for the source that was run") {
    const Course course = sample_course();
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(Navigated{Place::Exercise, "double"});
    fold.happen(TextEdited{"double", 0, 0, " ", "code.js"});
    fold.happen(RunStarted{"double", 1});
    fold.happen(Ran{"double", 1, {{.test = "t1", .value = "4"}, {.test = "h1", .value = "10"}}, {}});
    CHECK(skill(make_result(course, fold.state), "coding").score == 1000);
    fold.happen(TextEdited{"double", 0, 0, "x", "code.js"});
    CHECK(skill(make_result(course, fold.state), "coding").score == -1);
    CHECK(make_result(course, fold.state).exercises[2].status == Status::NotJudged);
}

TEST_CASE("a sealed pack gives no scores") {
    auto pack = *load_pack(sample_pack_json());
    pack.keys.clear();
    const Course course(std::move(pack));
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(AnswerGiven{"choice", SingleChoice::Response{"b"}});
    const Result result = make_result(course, fold.state);
    CHECK(result.score == -1);
    CHECK(skill(result, "files").score == -1);
    CHECK(result.exercises[0].score == -1);
    CHECK(result.exercises[0].status == Status::Answered);
}

}  // namespace potentiel
