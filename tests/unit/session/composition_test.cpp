#include <doctest/doctest.h>

#include <set>

#include "report/result.h"
#include "unit/session/sample.h"

// Tests what differs between candidates' sessions: draws, orders, numbers, and sections that depend on answers.

namespace potentiel {
namespace {

std::string text(const std::string& words) { return R"({"fr":[{"spans":[{"text":")" + words + R"("}]}]})"; }

std::string choice(const std::string& id, const std::string& more = "") {
    return R"({"id":")" + id + R"(","kind":"single_choice","skills":["files"],"title":{"fr":"T"},"stem":)" + text("?") +
           more +
           R"(,"spec":{"options":[{"id":"a","text":{"fr":[{"text":"A"}]}},{"id":"b","text":{"fr":[{"text":"B"}]}},)"
           R"({"id":"c","text":{"fr":[{"text":"C"}]}},{"id":"d","text":{"fr":[{"text":"D"}]}}]}})";
}

std::string choice_key(const std::string& id) {
    return R"({"exercise":")" + id + R"(","kind":"single_choice","key":{"correct":"b"}})";
}

std::string word(const std::string& stem, const std::string& parameters) {
    return R"({"id":"word","kind":"short_text","skills":["files"],"title":{"fr":"T"},"stem":)" + text(stem) +
           R"(,"parameters":)" + parameters + R"(,"spec":{}})";
}

std::string pack(const std::string& sections, const std::string& keys, const std::string& more = "") {
    return R"({"format":"potentiel-pack/1","id":"composed","version":"1.0.0","languages":["fr"],"license":"CC0-1.0",)"
           R"("title":{"fr":"T"},"description":)" +
           text("D") + more +
           R"(,"skills":[{"id":"files","pass":600,"name":{"fr":"F"},"can":{"fr":"f"}}],"sections":[)" + sections +
           R"(],"keys":[)" + keys + "]}";
}

std::string section(const std::string& id, const std::string& exercises, const std::string& more = "") {
    return R"({"id":")" + id + R"(","title":{"fr":"S"})" + more + R"(,"exercises":[)" + exercises + "]}";
}

Course course_from(const std::string& json) {
    auto loaded = load_pack(json);
    if (!loaded) FAIL(loaded.problem().describe());
    return Course(std::move(*loaded));
}

std::string refusal(const std::string& json) {
    const auto loaded = load_pack(json);
    return loaded ? "" : loaded.problem().describe();
}

SessionStarted start_with(std::uint32_t seed) {
    SessionStarted start = sample_start();
    start.seed = seed;
    return start;
}

std::vector<Id> ids_for(const Course& course, std::uint32_t seed) {
    Fold fold(course);
    CHECK(fold.happen(start_with(seed)) == "");
    const Course& dealt = course_of(course, fold.state);
    std::vector<Id> ids;
    for (const std::size_t index : route(dealt, fold.state)) ids.push_back(dealt.exercise(index).id);
    return ids;
}

std::string four(const std::string& more) {
    return pack(section("s", choice("e1") + "," + choice("e2") + "," + choice("e3") + "," + choice("e4"), more),
                choice_key("e1") + "," + choice_key("e2") + "," + choice_key("e3") + "," + choice_key("e4"));
}

Course two_sections(const std::string& when, const std::string& more = "") {
    return course_from(pack(section("first", choice("e1") + "," + choice("e2")) + "," +
                                section("second", choice("e3"), R"(,"when":[)" + when + "]"),
                            choice_key("e1") + "," + choice_key("e2") + "," + choice_key("e3"), more));
}

}  // namespace

TEST_CASE("a pool is drawn from the seed: the same for one seed, every exercise for some, none twice") {
    const Course course = course_from(four(R"(,"draw":2)"));
    std::set<Id> met;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const auto ids = ids_for(course, seed);
        REQUIRE(ids.size() == 2);
        CHECK(ids[0] < ids[1]);  // in the author's order
        CHECK(ids == ids_for(course, seed));
        met.insert(ids.begin(), ids.end());
    }
    CHECK(met.size() == 4);
}

TEST_CASE("a section is shuffled, and keep_last keeps the last exercise last") {
    const Course course = course_from(four(R"(,"shuffle":"keep_last")"));
    std::set<std::vector<Id>> orders;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto ids = ids_for(course, seed);
        REQUIRE(ids.size() == 4);
        CHECK(ids.back() == "e4");
        orders.insert(ids);
    }
    CHECK(orders.size() == 6);
}

TEST_CASE("options are shuffled but for the last one with keep_last") {
    State state;
    std::set<std::size_t> firsts;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        state.start.seed = seed;
        const auto order = shown_order(state, "e", 4, Shuffle::KeepLast);
        CHECK(order.back() == 3);
        firsts.insert(order.front());
    }
    CHECK(firsts == std::set<std::size_t>{0, 1, 2});
}

TEST_CASE("an exercise that was not dealt can't be gone to") {
    const Course course = course_from(four(R"(,"draw":1)"));
    Fold fold(course);
    fold.happen(start_with(1));
    const Id dealt = course_of(course, fold.state).exercise(0).id;
    CHECK(fold.happen(Navigated{Place::Exercise, dealt == "e1" ? "e2" : "e1"}) == "/exercise: unknown exercise");
    CHECK(make_result(course, fold.state).exercises.size() == 1);
}

TEST_CASE(
    "parameters give each candidate other numbers, in the stem and in the key, with the language's own decimal sign") {
    const std::string numbers =
        R"([{"id":"a","from":"2","to":"9"},{"id":"b","values":["0.5","1.5"]},{"id":"sum","formula":"a+b"}])";
    const Course course = course_from(pack(section("s", word("{=a} + {=b} = ? ({=sum:2})", numbers)),
                                           R"({"exercise":"word","kind":"short_text","key":{"accepted":["{=sum}"]}})"));
    std::set<std::string> stems;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        Fold fold(course);
        REQUIRE(fold.happen(start_with(seed)) == "");
        const Course& dealt = course_of(course, fold.state);
        const std::string stem = dealt.exercise(0).stem.by_language.at("fr")[0].spans[0].text;
        const std::string key = std::get<ShortText::Key>(*dealt.key_of(std::size_t{0})).accepted.front();
        CAPTURE(stem);
        const bool half = stem.find(" + 0,5 = ") != std::string::npos || stem.find(" + 1,5 = ") != std::string::npos;
        CHECK(half);
        CHECK(key.ends_with(".5"));
        // The key, with a decimal comma and a trailing zero, is the number in parentheses in the stem.
        const std::string whole = key.substr(0, key.find('.'));
        CHECK(stem.ends_with("(" + whole + ",50)"));
        fold.happen(TextEdited{"word", 0, 0, key});
        CHECK(counted_score(dealt, fold.state, 0).value == 1000);
        stems.insert(stem);
    }
    CHECK(stems.size() > 10);
}

TEST_CASE("a formula that has no value is refused: never with the pack, with some numbers when the session starts") {
    const std::string key = R"({"exercise":"word","kind":"short_text","key":{"accepted":["1"]}})";
    const auto with = [&](const std::string& formula) {
        return pack(section("s", word(formula, R"([{"id":"a","from":"2","to":"9"}])")), key);
    };
    CHECK(refusal(with("{=a/0}")) == "/sections/0/exercises/0/parameters: the formula \"a/0\" has no value: see \"0\"");
    const Course course = course_from(with("{=1/(a-9)}"));
    int refused = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Fold fold(course);
        refused += fold.happen(start_with(seed)).starts_with("/seed: ");
    }
    CHECK(refused > 0);
    CHECK(refused < 50);
    CHECK(refusal(pack(section("s", word("?", R"([{"id":"a","from":"2"}])")),
                       R"({"exercise":"word","kind":"short_text","key":{"accepted":["1"]}})"))
              .starts_with("/sections/0/exercises/0/parameters/0: "));
}

TEST_CASE("a section opens by the score of an earlier one, and closes again when the answer changes") {
    const Course course = two_sections(R"({"section":"first","at_least":500})");
    Fold fold(course);
    fold.happen(start_with(1));
    CHECK(route(course, fold.state).size() == 2);
    CHECK(fold.happen(Navigated{Place::Exercise, "e3"}) == "/exercise: can't be gone to from here");
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"b"}});
    CHECK(route(course, fold.state).size() == 3);
    fold.happen(Navigated{Place::Exercise, "e3"});
    fold.happen(AnswerGiven{"e3", SingleChoice::Response{"b"}});
    CHECK(make_result(course, fold.state).score == 667);
    fold.happen(Navigated{Place::Exercise, "e1"});
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"a"}});
    // Answers in a section that is now closed are kept, but do not count.
    const Result result = make_result(course, fold.state);
    CHECK(result.exercises.size() == 2);
    CHECK(result.score == 0);
}

TEST_CASE("a section opens by the option chosen") {
    const Course course = two_sections(R"({"exercise":"e2","option":"c"})");
    Fold fold(course);
    fold.happen(start_with(1));
    fold.happen(Navigated{Place::Exercise, "e2"});
    fold.happen(AnswerGiven{"e2", SingleChoice::Response{"b"}});
    CHECK(route(course, fold.state).size() == 2);
    fold.happen(AnswerGiven{"e2", SingleChoice::Response{"c"}});
    CHECK(route(course, fold.state).size() == 3);
}

TEST_CASE("conditions look back, at what is there") {
    const auto with = [](const std::string& when) {
        return refusal(
            pack(section("first", choice("e1")) + "," + section("second", choice("e2"), R"(,"when":[)" + when + "]"),
                 choice_key("e1") + "," + choice_key("e2")));
    };
    CHECK(with(R"({"section":"first"})") == "");
    CHECK(with(R"({"section":"second"})") == "/sections/1/when/0/section: no earlier section");
    CHECK(with(R"({"exercise":"e2"})") == "/sections/1/when/0/exercise: no exercise of an earlier section");
    CHECK(with(R"({"exercise":"e1","option":"z"})") == "/sections/1/when/0/option: no option of that exercise");
    CHECK(with(R"({})") == "/sections/1/when/0: an exercise or a section expected");
    CHECK(with(R"({"section":"first","at_least":700,"at_most":300})") ==
          "/sections/1/when/0: at_least no more than at_most expected");
}

TEST_CASE("hints cost their share, attempts theirs, and the last attempt settles the answer") {
    const std::string more = R"(,"hints":[{"text":)" + text("H") + R"(,"cost":100},{"text":)" + text("I") +
                             R"(,"cost":200}],"attempts":2,"attempt_cost":300)";
    const Course course = course_from(pack(section("s", choice("e1", more)), choice_key("e1")));
    const auto score = [&](const Fold& fold) { return counted_score(course, fold.state, 0).value; };
    Fold fold(course);
    fold.happen(start_with(1));
    CHECK(fold.happen(AnswerChecked{"e1"}) == "/exercise: can't be checked now");
    CHECK(fold.happen(HintShown{"e1", 2}) == "/hint: not the next hint");
    CHECK(fold.happen(HintShown{"e1", 1}) == "");
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"b"}});
    CHECK(score(fold) == 900);
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"a"}});
    CHECK(fold.happen(AnswerChecked{"e1"}) == "");
    CHECK(fold.happen(AnswerChecked{"e1"}) == "/exercise: can't be checked now");  // unchanged answer
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"b"}});
    CHECK(score(fold) == 600);
    CHECK(fold.happen(AnswerChecked{"e1"}) == "");
    CHECK(score(fold) == 600);
    CHECK(fold.state.exercises[0].settled);
    CHECK(fold.happen(AnswerGiven{"e1", SingleChoice::Response{"c"}}) == "/exercise: its last attempt was checked");
    CHECK(fold.happen(HintShown{"e1", 2}) == "/exercise: its last attempt was checked");
}

TEST_CASE("a right answer is settled at the first check, at no cost") {
    const Course course =
        course_from(pack(section("s", choice("e1", R"(,"attempts":3,"attempt_cost":300)")), choice_key("e1")));
    Fold fold(course);
    fold.happen(start_with(1));
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"b"}});
    CHECK(fold.happen(AnswerChecked{"e1"}) == "");
    CHECK(fold.state.exercises[0].settled);
    CHECK(counted_score(course, fold.state, 0).value == 1000);
}

TEST_CASE("guessing is taken off where the pack asks for it: right less others over three, of four options") {
    const Course course =
        course_from(pack(section("s", choice("e1") + "," + choice("e2") + "," + choice("e3") + "," + choice("e4")),
                         choice_key("e1") + "," + choice_key("e2") + "," + choice_key("e3") + "," + choice_key("e4"),
                         R"(,"guessing":"corrected","pass":500)"));
    const auto result_of = [&](std::initializer_list<const char*> choices) {
        Fold fold(course);
        fold.happen(start_with(1));
        int number = 0;
        for (const char* one : choices) {
            const Id id = "e" + std::to_string(++number);
            fold.happen(Navigated{Place::Exercise, id});
            if (*one) fold.happen(AnswerGiven{id, SingleChoice::Response{one}});
        }
        return make_result(course, fold.state);
    };
    CHECK(result_of({"b", "b", "b", "b"}).score == 1000);
    // (3 - 1/3) / 4 = 0.667; the plain mean is 0.75
    const Result three = result_of({"b", "b", "b", "a"});
    CHECK(three.score == 667);
    CHECK(three.raw == 750);
    CHECK(three.skills[0].score == 667);
    CHECK(three.passed == Passed::Yes);
    CHECK(three.skills[0].passed == Passed::Yes);
    // An omitted answer is no guess.
    CHECK(result_of({"b", "b", "b", ""}).score == 750);
    // The expected score of blind guessing, and less.
    CHECK(result_of({"b", "a", "a", "a"}).score == 0);
    const Result none = result_of({"a", "a", "a", "a"});
    CHECK(none.score == 0);
    CHECK(none.skills[0].low == 0);
    CHECK(none.passed == Passed::NotYet);
}

TEST_CASE("a right answer never counts less than nothing, however much help it took") {
    const std::string help = R"(,"hints":[{"text":)" + text("H") + R"(,"cost":800}])";
    const Course course =
        course_from(pack(section("s", choice("e1", help)), choice_key("e1"), R"(,"guessing":"corrected")"));
    const auto score_of = [&](const char* chosen) {
        Fold fold(course);
        fold.happen(start_with(1));
        fold.happen(HintShown{"e1", 1});
        fold.happen(AnswerGiven{"e1", SingleChoice::Response{chosen}});
        return make_result(course, fold.state).skills[0].score;
    };
    CHECK(score_of("b") == 200);  // full score, minus 800
    CHECK(score_of("a") == 0);
}

TEST_CASE("unanswered, skipped and not reached are three things") {
    const Course course = course_from(four(""));
    Fold fold(course);
    fold.happen(start_with(1));
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"b"}});
    fold.happen(Navigated{Place::Exercise, "e2"});
    const Result result = make_result(course, fold.state);
    CHECK(result.exercises[0].status == Status::Answered);
    CHECK(result.exercises[1].status == Status::Skipped);
    CHECK(result.exercises[2].status == Status::NotReached);
}

namespace {

std::string statement(const std::string& id, const std::string& more = R"(,"skills":[])") {
    return R"({"id":")" + id + R"(","kind":"statement","title":{"fr":"T"},"stem":)" + text("T") + more +
           R"(,"spec":{}})";
}

std::string statement_key(const std::string& id) {
    return R"({"exercise":")" + id + R"(","kind":"statement","key":{}})";
}

}  // namespace

TEST_CASE("a statement counts in no score and in no condition") {
    const std::string on_first = R"(,"when":[{"section":"s1","at_least":1000}])";
    const Course course = course_from(
        pack(section("s1", statement("t") + "," + choice("e1")) + "," + section("s2", choice("e2"), on_first),
             statement_key("t") + "," + choice_key("e1") + "," + choice_key("e2"), R"(,"shows":"at_once")"));
    Fold fold(course);
    fold.happen(start_with(1));
    CHECK(attempts_of(course, 0) == 0);
    CHECK(attempts_of(course, 1) == 1);
    CHECK(fold.happen(AnswerChecked{"t"}) != "");
    fold.happen(Navigated{Place::Exercise, "e1"});
    fold.happen(AnswerGiven{"e1", SingleChoice::Response{"b"}});
    CHECK(route(course, fold.state) == std::vector<std::size_t>{0, 1, 2});
    const Result before = make_result(course, fold.state);
    CHECK(before.exercises[0].status == Status::Skipped);
    CHECK(before.exercises[0].score == -1);
    fold.happen(Navigated{Place::Exercise, "t"});
    fold.happen(AnswerGiven{"t", Statement::Response{true}});
    const Result after = make_result(course, fold.state);
    CHECK(after.exercises[0].status == Status::Answered);
    CHECK(after.exercises[0].score == -1);
    CHECK(after.score == before.score);
}

TEST_CASE("a statement asks nothing: what belongs to a question is refused with its place") {
    const auto with = [](const std::string& more) {
        return refusal(pack(section("s", statement("t", more)), statement_key("t")));
    };
    CHECK(with(R"(,"skills":[])") == "");
    CHECK(with(R"(,"skills":["files"])") == "/sections/0/exercises/0/skills: nothing is asked here");
    CHECK(with(R"(,"skills":[],"points":2)") == "/sections/0/exercises/0/points: nothing is asked here");
    CHECK(with(R"(,"skills":[],"attempts":1)") == "/sections/0/exercises/0/attempts: nothing is asked here");
    CHECK(with(R"(,"skills":[],"hints":[{"text":)" + text("H") + "}]") ==
          "/sections/0/exercises/0/hints: nothing is asked here");
    const std::string later = section("s2", choice("e"), R"(,"when":[{"exercise":"t","at_least":1}])");
    CHECK(refusal(pack(section("s", statement("t")) + "," + later, statement_key("t") + "," + choice_key("e"))) ==
          "/sections/1/when/0/exercise: nothing is asked there");
    const std::string after = section("s2", choice("e"), R"(,"when":[{"section":"s","at_least":1}])");
    CHECK(refusal(pack(section("s", statement("t")) + "," + after, statement_key("t") + "," + choice_key("e"))) ==
          "/sections/1/when/0/section: nothing is asked there");
}

}  // namespace potentiel
