#include <doctest/doctest.h>

#include "base/random.h"
#include "report/result.h"
#include "unit/session/sample.h"

// Measures how often the "80 % interval" contains a candidate's true knowledge, with correction for guessing.
// Candidates know a share of the exercises and guess the rest or leave it out; they are drawn from a fixed seed.

namespace potentiel {
namespace {

constexpr int exercises = 20, candidates = 400;

std::string name(int index) { return "e" + std::to_string(index); }

// Twenty questions with this many options, the first of which is right, and this many questions about each text.
Course course_with(int options, int about_one_text, const char* guessing) {
    std::string list, keys, stimuli;
    for (int index = 0; index < exercises; ++index) {
        const std::string comma = index == 0 ? "" : ",", text = std::to_string(index / about_one_text);
        std::string all;
        for (int option = 0; option < options; ++option) {
            const std::string id(1, static_cast<char>('a' + option));
            all += (option == 0 ? "" : ",") + (R"({"id":")" + id + R"(","text":{"fr":[{"text":")" + id + R"("}]}})");
        }
        list += comma + R"({"id":")" + name(index) + R"(","kind":"single_choice","skills":["s"],"title":{"fr":"T"},)" +
                (about_one_text > 1 ? R"("stimulus":"t)" + text + R"(",)" : "") +
                R"("stem":{"fr":[{"spans":[{"text":"?"}]}]},"spec":{"options":[)" + all + "]}}";
        keys += comma + R"({"exercise":")" + name(index) + R"(","kind":"single_choice","key":{"correct":"a"}})";
        if (about_one_text > 1 && index % about_one_text == 0)
            stimuli +=
                comma + R"({"id":"t)" + text + R"(","title":{"fr":"T"},"text":{"fr":[{"spans":[{"text":"?"}]}]}})";
    }
    auto loaded = load_pack(
        R"({"format":"potentiel-pack/1","id":"p","version":"1.0.0","languages":["fr"],"license":"CC0-1.0","title":{"fr":"T"},)"
        R"("description":{"fr":[{"spans":[{"text":"D"}]}]},"guessing":")" +
        std::string(guessing) + R"(","skills":[{"id":"s","name":{"fr":"S"},"can":{"fr":"s"}}],"stimuli":[)" + stimuli +
        R"(],"sections":[{"id":"s","title":{"fr":"S"},"exercises":[)" + list + R"(]}],"keys":[)" + keys + "]}");
    if (!loaded) FAIL(loaded.problem().describe());
    return Course(std::move(*loaded));
}

struct Population {
    int knows = 500;  // thousandths of the exercises
    int leaves_out = 0;  // thousandths of the unknown exercises
    int differs_by_text = 0;  // thousandths more or less are known about each text
    int about_one_text = 1;
};

// How often, in thousandths, the interval contains the candidate's knowledge.
int coverage(const Course& course, int options, const Population& population) {
    Fold fold(course);
    fold.happen(sample_start());
    State state = fold.state;
    Random random(2026);
    const auto happens = [&](int thousandths) { return static_cast<int>(random.below(1000)) < thousandths; };
    int held = 0;
    for (int candidate = 0; candidate < candidates; ++candidate) {
        int knows = population.knows;
        for (int index = 0; index < exercises; ++index) {
            if (index % population.about_one_text == 0)
                knows = population.knows + (happens(500) ? 1 : -1) * population.differs_by_text;
            Progress& progress = state.exercises[static_cast<std::size_t>(index)];
            progress.visited = true;
            progress.response.reset();
            if (happens(knows)) progress.response = SingleChoice::Response{"a"};
            else if (!happens(population.leaves_out))
                progress.response = SingleChoice::Response{
                    std::string(1, static_cast<char>('a' + random.below(static_cast<std::uint32_t>(options))))};
        }
        const SkillResult result = make_result(course, state).skills.front();
        held += result.low <= population.knows && population.knows <= result.high;
    }
    return 1000 * held / candidates;
}

}  // namespace

TEST_CASE("an 80 % interval holds what somebody knows eight times in ten, whatever guessing gave") {
    for (const int options : {2, 3, 4, 5}) {
        const Course course = course_with(options, 1, "corrected");
        int all = 0, some = 0, times = 0;
        for (int knows = 100; knows <= 900; knows += 100, ++times) {
            const int guessing = coverage(course, options, {.knows = knows});
            CHECK(guessing >= 680);  // twenty exercises give so few scores that the coverage varies
            all += guessing;
            some += coverage(course, options, {.knows = knows, .leaves_out = 500});
        }
        MESSAGE(options, " options, all guessed: ", all / times, ", half of it left out: ", some / times);
        CHECK(all / times >= 780);
        CHECK(all / times <= 850);
        CHECK(some / times >= 790);
    }
}

TEST_CASE("exercises on one text are one cluster: the interval is as wide as if there were fewer") {
    for (const int options : {2, 4}) {
        const Course course = course_with(options, 4, "corrected");
        for (const int knows : {400, 500, 600}) {
            const int held = coverage(course, options, {.knows = knows, .differs_by_text = 300, .about_one_text = 4});
            MESSAGE(options, " options, five texts, knows ", knows, ": ", held);
            CHECK(held >= 790);
        }
    }
}

TEST_CASE("what was left out counts 0 after the correction, errors less than that") {
    const Course course = course_with(4, 1, "corrected");
    Fold fold(course);
    fold.happen(sample_start());
    const auto score = [&](int right, int other) {
        State state = fold.state;
        for (int index = 0; index < right + other; ++index)
            state.exercises[static_cast<std::size_t>(index)].response =
                SingleChoice::Response{index < right ? "a" : "b"};
        return make_result(course, state).skills.front();
    };
    CHECK(score(10, 0).score == 500);
    CHECK(score(10, 3).score == 450);  // (10 - 3 / 3) / 20
    CHECK(score(10, 10).score == 333);
    CHECK(score(5, 15).score == 0);
    // An omission is no sign of negative knowledge: the interval is no wider for the same score.
    CHECK(score(10, 0).low < 500);
    CHECK(score(10, 0).high > 500);
    CHECK(score(0, 0).low == 0);
    CHECK(score(20, 0).high == 1000);
}

}  // namespace potentiel
