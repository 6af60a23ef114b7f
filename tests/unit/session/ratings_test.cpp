#include <doctest/doctest.h>

#include <array>

#include "report/result.h"
#include "unit/session/sample.h"

// Tests that ratings are standardised over the whole test: a habit of rating shows in all ratings, not in four.

namespace potentiel {
namespace {

std::string situation(const std::string& id) {
    std::string actions;
    for (const char* action : {"a", "b", "c", "d"})
        actions += (actions.empty() ? "" : ",") +
                   (R"({"id":")" + std::string(action) + R"(","text":{"fr":[{"text":"Action )" + action + R"("}]}})");
    return R"({"id":")" + id +
           R"(","kind":"situational_judgement","skills":["s"],"title":{"fr":"T"},)"
           R"("stem":{"fr":[{"spans":[{"text":"?"}]}]},"spec":{"format":"rate","actions":[)" +
           actions + "]}}";
}

std::string key(const std::string& id, std::initializer_list<int> points, const char* scoring = "standardised") {
    std::string ratings;
    char action = 'a';
    for (const int point : points)
        ratings +=
            (ratings.empty() ? "" : ",") + (R"({"action":")" + std::string(1, action++) + R"(","mean":)" +
                                            std::to_string(1000 * point) + R"(,"mode":)" + std::to_string(point) + "}");
    return R"({"exercise":")" + id + R"(","kind":"situational_judgement","key":{"scoring":")" + std::string(scoring) +
           R"(","ratings":[)" + ratings + "]}}";
}

std::string pack(const std::string& sections, const std::string& keys) {
    return R"({"format":"potentiel-pack/1","id":"p","version":"1.0.0","languages":["fr"],"license":"CC0-1.0","title":{"fr":"T"},)"
           R"("description":{"fr":[{"spans":[{"text":"D"}]}]},"skills":[{"id":"s","name":{"fr":"S"},"can":{"fr":"s"}}],)"
           R"("sections":[)" +
           sections + R"(],"keys":[)" + keys + "]}";
}

std::string section(const std::string& id, const std::string& exercises, const std::string& more = "") {
    return R"({"id":")" + id + R"(","title":{"fr":"S"})" + more + R"(,"exercises":[)" + exercises + "]}";
}

std::string refusal(const std::string& json) {
    const auto loaded = load_pack(json);
    return loaded ? "" : loaded.problem().describe();
}

const std::string three = pack(section("one", situation("x") + "," + situation("y") + "," + situation("z")),
                               key("x", {5, 4, 2, 1}) + "," + key("y", {1, 5, 2, 4}) + "," + key("z", {2, 1, 4, 5}));

using Ratings = std::array<int, 4>;

// The scores of the three exercises for these ratings; 0 is not rated.
std::vector<int> scores(const Ratings& x, const Ratings& y, const Ratings& z) {
    auto loaded = load_pack(three);
    if (!loaded) FAIL(loaded.problem().describe());
    const Course course(std::move(*loaded));
    Fold fold(course);
    fold.happen(sample_start());
    std::vector<int> found;
    const auto rate = [&](const Id& id, const Ratings& points) {
        fold.happen(Navigated{Place::Exercise, id});
        SituationalJudgement::Response response;
        for (std::size_t action = 0; action < 4; ++action)
            if (points[action] > 0)
                response.ratings.push_back({std::string(1, static_cast<char>('a' + action)), points[action]});
        CHECK(fold.happen(AnswerGiven{id, response}) == "");
    };
    rate("x", x);
    rate("y", y);
    rate("z", z);
    for (const auto& exercise : make_result(course, fold.state).exercises) found.push_back(exercise.score);
    return found;
}

}  // namespace

TEST_CASE("who rates as the key does has all, who uses a part of the scale for all of the test loses little") {
    CHECK(scores({5, 4, 2, 1}, {1, 5, 2, 4}, {2, 1, 4, 5}) == std::vector{1000, 1000, 1000});
    // 3 for 1 and 2, 4 for 4 and 5
    for (const int score : scores({4, 4, 3, 3}, {3, 4, 3, 4}, {3, 3, 4, 4})) CHECK(score >= 600);
}

TEST_CASE(
    "all alike in one exercise is worth 0 there, whatever the others are; all alike everywhere is worth nothing") {
    for (int point = 1; point <= 5; ++point) {
        const Ratings flat{point, point, point, point};
        const auto some = scores(flat, {1, 5, 2, 4}, {2, 1, 4, 5});
        CHECK(some[0] == 0);
        CHECK(some[1] > 600);
        CHECK(scores(flat, flat, flat) == std::vector{0, 0, 0});
    }
    CHECK(scores({3, 3, 3, 3}, {4, 4, 4, 4}, {5, 5, 5, 5}) == std::vector{0, 0, 0});
}

TEST_CASE(
    "an exercise is not stretched to the whole scale by itself: its ratings count as high as they are in the test") {
    // In x no action is rated as good. Within the test this scores less than the same order does alone.
    const int within = scores({2, 2, 1, 1}, {1, 5, 2, 4}, {2, 1, 4, 5})[0];
    const int alone = scores({2, 2, 1, 1}, {0, 0, 0, 0}, {0, 0, 0, 0})[0];
    CHECK(within < alone);
}

TEST_CASE("no way through the test depends on what is known at its end only") {
    const std::string keys = key("x", {5, 4, 2, 1}) + "," + key("y", {1, 5, 2, 4});
    const auto with = [&](const std::string& when) {
        return refusal(pack(
            section("one", situation("x")) + "," + section("two", situation("y"), R"(,"when":[)" + when + "]"), keys));
    };
    const std::string said =
        R"(/keys/0/key: standardised ratings have their score at the end, but "two" depends on it)";
    CHECK(with(R"({"section":"one","at_least":500})") == said);
    CHECK(with(R"({"exercise":"x","at_least":500})") == said);
}

TEST_CASE("no verdict before the end on what is scored by all ratings of the test") {
    const std::string said =
        "/keys/0/key: standardised ratings have their score at the end, so no answer can be checked before";
    const std::string one = situation("x");
    const std::string attempts = one.substr(0, one.size() - 1) + R"(,"attempts":2})";
    CHECK(refusal(pack(section("one", attempts), key("x", {5, 4, 2, 1}))) == said);
    CHECK(refusal(pack(section("one", attempts), key("x", {5, 4, 2, 1}, "mode"))) == "");
    std::string at_once = pack(section("one", one), key("x", {5, 4, 2, 1}));
    at_once.insert(1, R"("shows":"at_once",)");
    CHECK(refusal(at_once) == said);
}

TEST_CASE("a key by which nothing is better than rating all alike is refused") {
    for (const char* scoring : {"distance", "standardised", "mode"}) {
        CHECK(refusal(pack(section("one", situation("x")), key("x", {4, 4, 4, 4}, scoring))) ==
              "/keys/0/key/ratings: rating every action alike would be as good");
        CHECK(refusal(pack(section("one", situation("x")), key("x", {4, 4, 4, 2}, scoring))) == "");
    }
}

}  // namespace potentiel
