#include <doctest/doctest.h>

#include "report/result.h"
#include "session/navigation.h"
#include "session/scores.h"
#include "session/serialize.h"
#include "session/timing.h"
#include "unit/session/sample.h"

namespace potentiel {
namespace {

// The sample with `head` added to the pack, `section` to its first section, `exercise` to its first exercise.
Checked<Pack> sample_with(const std::string& head, const std::string& section = {}, const std::string& exercise = {}) {
    std::string json = sample_pack_json();
    const auto insert = [&](std::string_view before, const std::string& text) {
        if (!text.empty()) json.insert(json.find(before), text + ",");
    };
    insert("\"sections\":[", head);
    insert("\"exercises\":[", section);
    insert("\"points\":3", exercise);
    return load_pack(json);
}

Course course_with(const std::string& head, const std::string& section = {}, const std::string& exercise = {}) {
    auto pack = sample_with(head, section, exercise);
    REQUIRE_MESSAGE(pack, pack.problem().describe());
    return Course(std::move(*pack));
}

std::string refusal(const std::string& head, const std::string& section = {}, const std::string& exercise = {}) {
    const auto pack = sample_with(head, section, exercise);
    return pack ? "" : pack.problem().describe();
}

Navigated to(const char* exercise) { return {Place::Exercise, exercise}; }
AnswerGiven choose(const char* option) { return {"choice", SingleChoice::Response{option}}; }
const Navigated review = {Place::Review, {}};

// Remaining times of the running clocks, as text: "test 3000, exercise 500".
std::string running(const Course& course, const State& state, std::int64_t later = 0) {
    std::string text;
    for (const Clock& clock : clocks(course, state, state.at + later)) {
        if (!text.empty()) text += ", ";
        text += names_of(Scope{})[static_cast<std::size_t>(clock.scope)];
        text += " " + std::to_string(clock.left);
    }
    return text;
}

}  // namespace

TEST_CASE("limits, breaks and what shows are checked when a pack is read") {
    CHECK(refusal(R"("time":{"seconds":90000})") == "/time/seconds: 0 to 86400 expected");
    CHECK(refusal(R"("time":{"seconds":-1})") == "/time/seconds: 0 to 86400 expected");
    CHECK(refusal(R"("time":{"seconds":60,"warnings":[60]})") ==
          "/time/warnings/0: descending numbers below the limit expected");
    CHECK(refusal(R"("time":{"seconds":60,"warnings":[10,20]})") ==
          "/time/warnings/1: descending numbers below the limit expected");
    CHECK(refusal(R"("time":{"seconds":60,"at_end":"explode"})").starts_with("/time/at_end: "));
    CHECK(refusal("", R"("time":{"seconds":90000})") == "/sections/0/time/seconds: 0 to 86400 expected");
    CHECK(refusal("", "", R"("time":{"seconds":90000})") ==
          "/sections/0/exercises/0/time/seconds: 0 to 86400 expected");
    CHECK(refusal(R"("extra_time":[33,0])") == "/extra_time/1: 1 to 400 expected");
    CHECK(refusal(R"("breaks":{"count":21,"seconds":60})") == "/breaks/count: 0 to 20 expected");
    CHECK(refusal(R"("shows":"sections")") == "/shows: sections that are closed expected");
    CHECK(refusal(R"("shows":"never")", "", R"("attempts":2)") ==
          "/sections/0/exercises/0/attempts: would show how it went");
    CHECK(refusal(R"("shows":"sections","navigation":"sections","signals":{"away":true})") == "");
}

TEST_CASE("clocks count what is on the screen, and the test's counts all") {
    const Course course =
        course_with(R"("time":{"seconds":100})", R"("time":{"seconds":60})", R"("time":{"seconds":30})");
    Fold fold(course);
    CHECK(running(course, fold.state) == "");
    fold.happen(sample_start());
    CHECK(running(course, fold.state) == "test 100000, section 60000, exercise 30000");
    CHECK(running(course, fold.state, 2500) == "test 97500, section 57500, exercise 27500");
    fold.happen(to("word"), 10'000);
    CHECK(running(course, fold.state) == "test 90000, section 50000");
    fold.happen(review, 5000);
    CHECK(running(course, fold.state, 1000) == "test 84000");
    fold.happen(to("choice"), 5000);
    CHECK(running(course, fold.state) == "test 80000, section 45000, exercise 20000");
    fold.happen(to("double"), 1000);
    CHECK(running(course, fold.state) == "test 79000");
    fold.happen(review);
    fold.happen(TestEnded{});
    CHECK(running(course, fold.state) == "");
}

TEST_CASE("extra time is percent of every limit") {
    const Course course = course_with(R"("time":{"seconds":90})", "", R"("time":{"seconds":30})");
    Fold fold(course);
    SessionStarted start = sample_start();
    start.extra_time = 401;
    CHECK(fold.happen(start) == "/extra_time: 0 to 400 expected");
    start.extra_time = 33;
    CHECK(fold.happen(start) == "");
    CHECK(running(course, fold.state) == "test 119700, exercise 39900");
}

TEST_CASE("once the time is up nothing but what follows from it can happen") {
    const Course course = course_with("", "", R"("time":{"seconds":30})");
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(TimeUp{Scope::Exercise, "choice"}, 29'999) == "/scope: its time is not up");
    CHECK(fold.happen(choose("b"), 29'999) == "");
    CHECK(fold.happen(choose("a"), 1) == "/at: the time is up");
    CHECK(fold.happen(review, 1) == "/at: the time is up");
    CHECK(fold.happen(LanguageChosen{"en"}, 1) == "");
    CHECK(fold.happen(TimeUp{Scope::Exercise, "word"}) == "/scope: its time is not up");
    CHECK(fold.happen(TimeUp{Scope::Test, ""}) == "/scope: its time is not up");
    CHECK(fold.happen(TimeUp{Scope::Exercise, "choice"}) == "");
    CHECK(fold.state.current == 1);
    CHECK(fold.state.phase == Phase::Exercise);
    CHECK(fold.happen(to("choice")) == "");
    CHECK(fold.happen(choose("a")) == "/exercise: its answer stands");
    CHECK(fold.happen(FlagChanged{"choice", true}) == "");
    CHECK(fold.happen(TimeUp{Scope::Exercise, "choice"}) == "/scope: its time is not up");
    CHECK(std::get<SingleChoice::Response>(*fold.state.exercises[0].response).choice == "b");
}

TEST_CASE("lock leaves the candidate there, note leaves everything and says by how much") {
    SUBCASE("lock") {
        const Course course = course_with("", R"("time":{"seconds":30,"at_end":"lock"})");
        Fold fold(course);
        fold.happen(sample_start());
        CHECK(fold.happen(TimeUp{Scope::Section, "s1"}, 30'000) == "");
        CHECK(fold.state.current == 0);
        CHECK(fold.happen(choose("a")) == "/exercise: its answer stands");
        CHECK(fold.happen(to("word")) == "");
        CHECK(fold.happen(TextEdited{"word", 0, 0, "x"}) == "/exercise: its answer stands");
        CHECK(fold.happen(to("double")) == "");
        CHECK(fold.happen(TextEdited{"double", 0, 0, "x", "code.js"}) == "");
    }
    SUBCASE("note") {
        const Course course =
            course_with(R"("time":{"seconds":10,"at_end":"note"})", "", R"("time":{"seconds":2,"at_end":"note"})");
        Fold fold(course);
        fold.happen(sample_start());
        CHECK(fold.happen(TimeUp{Scope::Exercise, "choice"}, 2000) == "");
        CHECK(fold.happen(choose("b"), 3000) == "");
        fold.happen(review, 0);
        CHECK(fold.happen(TimeUp{Scope::Test, ""}, 7500) == "");
        const auto over = overtime(course, fold.state);
        REQUIRE(over.size() == 2);
        CHECK(over[0].time == 2500);
        CHECK(over[1].id == "choice");
        CHECK(over[1].time == 3000);
        const Result result = make_result(course, fold.state);
        CHECK(result.overtime.size() == 2);
    }
}

TEST_CASE("what the test's limit submits is finished, with the runs that are left") {
    const Course course = course_with(R"("time":{"seconds":60})");
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(to("double"));
    fold.happen(TextEdited{"double", 0, 0, "x", "code.js"});
    CHECK(fold.happen(TimeUp{Scope::Test, ""}, 60'000) == "");
    CHECK(fold.state.phase == Phase::Finishing);
    CHECK(fold.happen(RunStarted{"double", 1}) == "");
    CHECK(fold.happen(Ran{"double", 1, {{.test = "t1", .value = "4"}, {.test = "h1", .value = "10"}}}) == "");
    CHECK(fold.state.phase == Phase::Finished);
}

TEST_CASE("a section's limit takes the candidate to the next section, the last one's to the review") {
    const Course course = course_with("", R"("time":{"seconds":30})");
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(TimeUp{Scope::Section, "s1"}, 45'000) == "");
    CHECK(course.exercise(fold.state.current).id == "double");
    CHECK(fold.state.exercises[0].closed);
    CHECK(fold.state.exercises[1].closed);
    CHECK(!fold.state.exercises[2].closed);
}

TEST_CASE("breaks stop the clocks for as long as they may last") {
    const Course course = course_with(R"("time":{"seconds":100},"breaks":{"count":1,"seconds":20})");
    Fold fold(course);
    SessionStarted start = sample_start();
    start.extra_time = 50;
    fold.happen(start);
    CHECK(fold.happen(BreakChanged{false}) == "/type: not possible at this point");
    CHECK(fold.happen(BreakChanged{true}, 10'000) == "");
    CHECK(running(course, fold.state, 25000) == "test 140000");
    CHECK(fold.happen(choose("b")) == "/type: not possible at this point");
    CHECK(break_left(fold.state, fold.state.at + 12'000) == 18'000);
    CHECK(fold.happen(LanguageChosen{"en"}, 12'000) == "");
    CHECK(break_left(fold.state, fold.state.at) == 18'000);
    CHECK(fold.happen(BreakChanged{false}, 20'000) == "");
    CHECK(fold.state.phase == Phase::Exercise);
    CHECK(running(course, fold.state) == "test 138000");
    CHECK(fold.happen(BreakChanged{true}) == "/type: no break is left");
}

TEST_CASE("forward only: no way back, and what was left stands") {
    const Course course = course_with(R"("navigation":"forward")");
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(review) == "/place: not possible at this point");
    CHECK(fold.happen(to("double")) == "/exercise: can't be gone to from here");
    CHECK(fold.happen(to("word")) == "");
    CHECK(fold.happen(to("choice")) == "/exercise: can't be gone to from here");
    CHECK(fold.state.exercises[0].closed);
    CHECK(fold.happen(to("double")) == "");
    CHECK(fold.happen(to("scale")) == "");
    CHECK(can_review(course, fold.state));
    CHECK(fold.happen(review) == "");
    CHECK(reachable(course, fold.state).empty());
    CHECK(fold.happen(to("scale")) == "/exercise: can't be gone to from here");
    CHECK(fold.happen(TestEnded{}) == "");
}

TEST_CASE("by sections: freely within one, and closed for good") {
    bool shown = false;
    SUBCASE("going on at once") {}
    SUBCASE("showing how it went") { shown = true; }
    const Course course =
        course_with(shown ? R"("navigation":"sections","shows":"sections")" : R"("navigation":"sections")");
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(to("double")) == "/exercise: can't be gone to from here");
    CHECK(fold.happen(to("word")) == "");
    CHECK(fold.happen(SectionClosed{"s1"}) == "/type: not possible at this point");
    CHECK(fold.happen(review) == "");
    CHECK(fold.happen(to("choice")) == "");
    CHECK(fold.happen(review) == "");
    CHECK(fold.happen(TestEnded{}) == "/type: more sections are to come");
    CHECK(fold.happen(SectionClosed{"s2"}) == "/section: can't be closed now");
    CHECK(fold.happen(SectionClosed{"s1"}) == "");
    if (shown) {
        CHECK(fold.state.phase == Phase::Closed);
        CHECK(fold.happen(to("choice")) == "/exercise: can't be gone to from here");
        CHECK(fold.happen(review) == "/place: not possible at this point");
        CHECK(fold.happen(to("double")) == "");
    }
    CHECK(course.exercise(fold.state.current).id == "double");
    CHECK(fold.happen(to("word")) == "/exercise: can't be gone to from here");
    CHECK(fold.happen(to("scale")) == "");
    CHECK(fold.happen(review) == "");
    CHECK(fold.happen(SectionClosed{"s2"}) == "/section: can't be closed now");
    CHECK(fold.happen(TestEnded{}) == "");
}

TEST_CASE("where it shows at once, every answer can be checked once") {
    const Course course = course_with(R"("shows":"at_once")");
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(AnswerChecked{"choice"}) == "/exercise: can't be checked now");
    fold.happen(choose("a"));
    CHECK(fold.happen(AnswerChecked{"choice"}) == "");
    CHECK(fold.state.exercises[0].settled);
    CHECK(fold.happen(choose("b")) == "/exercise: its last attempt was checked");
    CHECK(attempts_of(course, 2) == 0);  // code has tests to run instead
}

TEST_CASE("signals are taken only where the pack records them") {
    const Course silent = course_with("");
    Fold nobody(silent);
    nobody.happen(sample_start());
    CHECK(nobody.happen(AwayChanged{true}) == "/type: the pack does not record it");
    CHECK(nobody.happen(TextPasted{"choice", 3}) == "/type: the pack does not record it");
    CHECK(nobody.happen(DeviceChanged{}) == "/type: the pack does not record it");

    const Course course = course_with(R"("signals":{"away":true,"paste":true,"device":true})");
    Fold fold(course);
    fold.happen(sample_start());
    CHECK(fold.happen(AwayChanged{false}) == "/on: is so already");
    CHECK(fold.happen(AwayChanged{true}) == "");
    CHECK(fold.happen(AwayChanged{true}) == "/on: is so already");
    CHECK(fold.happen(AwayChanged{false}, 4000) == "");
    CHECK(fold.happen(AwayChanged{true}) == "");
    CHECK(fold.happen(SessionResumed{"sha256-other", 1'790'000'100'000}, 6000) == "");
    CHECK(fold.happen(AwayChanged{false}) == "/on: is so already");
    CHECK(fold.happen(TextPasted{"word", 3}) == "/exercise: not the exercise on the screen");
    CHECK(fold.happen(TextPasted{"choice", -3}) == "/length: 0 or more expected");
    CHECK(fold.happen(TextPasted{"choice", 120}) == "");
    CHECK(fold.happen(DeviceChanged{}) == "");
    fold.happen(review);
    const Result result = make_result(course, fold.state);
    CHECK(result.noted.left == 2);
    CHECK(result.noted.away == 10'000);
    CHECK(result.noted.pastes == 1);
    CHECK(result.noted.pasted == 120);
    CHECK(result.noted.devices == 1);
    CHECK(result.start.runtime == "sha256-other");  // the runtime that continues the session
}

TEST_CASE("who is away when the test ends was away until then") {
    const Course course = course_with(R"("time":{"seconds":60},"signals":{"away":true})");
    Fold fold(course);
    fold.happen(sample_start());
    fold.happen(AwayChanged{true}, 20'000);
    CHECK(fold.happen(TimeUp{Scope::Test, ""}, 50'000) == "");
    CHECK(fold.state.phase == Phase::Finished);
    CHECK(make_result(course, fold.state).noted.away == 50'000);
}

TEST_CASE("times are shown in steps that grow smaller, and are never too short") {
    CHECK(shown_time(3'599'000) == 3'600'000);
    CHECK(shown_time(120'001) == 180'000);
    CHECK(shown_time(120'000) == 120'000);
    CHECK(shown_time(111'000) == 120'000);
    CHECK(shown_time(10'001) == 20'000);
    CHECK(shown_time(10'000) == 10'000);
    CHECK(shown_time(1) == 1000);
    CHECK(shown_time(0) == 0);
    CHECK(shown_time(-5000) == 0);
}

TEST_CASE("who shows clocks is told when they change, warn and run out") {
    const Course course = course_with(R"("time":{"seconds":300,"warnings":[150,15]})");
    Fold fold(course);
    fold.happen(sample_start());
    std::string moments;
    const std::int64_t begin = fold.state.at;
    for (std::int64_t at = begin; at < begin + 300'000;) {
        const auto wait = next_change(course, fold.state, at);
        REQUIRE(wait);
        REQUIRE(*wait > 0);
        const std::int64_t before = clocks(course, fold.state, at).front().left;
        // The shown time does not change between two moments.
        CHECK(shown_time(before - *wait + 1) == shown_time(before));
        at += *wait;
        moments += std::to_string((at - begin) / 1000) + " ";
    }
    CHECK(moments.starts_with("60 120 150 180 190 200 210 220 230 240 250 260 270 280 285 290 291 292 "));
    CHECK(moments.ends_with("298 299 300 "));
    const Course untimed = sample_course();
    Fold free(untimed);
    free.happen(sample_start());
    CHECK(!next_change(untimed, free.state, 500));
}

TEST_CASE("a transcript with all of it is replayed to the same state") {
    const Course course = course_with(
        R"("time":{"seconds":600},"breaks":{"count":1,"seconds":20},"navigation":"sections","signals":{"away":true,"paste":true,"device":true})");
    State state;
    std::string transcript;
    const auto happen = [&](EventBody what, std::int64_t at) {
        const Event event{state.events, at, std::move(what)};
        const std::string line = print_event(state, event);
        auto step = apply(course, state, event);
        REQUIRE_MESSAGE(step, step.problem().describe());
        state = std::move(step->state);
        transcript += line + "\n";
    };
    happen(sample_start(), 0);
    happen(AwayChanged{true}, 10);
    happen(SessionResumed{"sha256-runtime", 1'790'000'000'100}, 100);
    happen(DeviceChanged{}, 100);
    happen(TextPasted{"choice", 7}, 200);
    happen(BreakChanged{true}, 300);
    happen(BreakChanged{false}, 30'300);
    happen(review, 30'400);
    happen(SectionClosed{"s1"}, 30'500);
    happen(TimeUp{Scope::Test, ""}, 700'000);
    CHECK(rewritten(course, transcript) == transcript);
    const auto replayed = replay(course, transcript);
    REQUIRE(replayed);
    CHECK(replayed->state.spent == state.spent);
    CHECK(state.spent == 700'000 - 20'000);
    CHECK(replayed->state.phase == Phase::Finished);
}

}  // namespace potentiel
