#include "session/log.h"

#include <doctest/doctest.h>

#include "unit/session/sample.h"

namespace potentiel {
namespace {

const char* const transcript =
    R"({"sequence":0,"at":0,"type":"start","pack":"sha256-pack","runtime":"sha256-runtime","language":"fr","nonce":"nonce","audience":"https://example.org","time":1790000000000,"seed":1040928911,"extra_time":0})"
    "\n"
    R"({"sequence":1,"at":900,"type":"answer","exercise":"choice","kind":"single_choice","response":{"choice":"b"}})"
    "\n"
    R"({"sequence":2,"at":900,"type":"go","place":"exercise","exercise":"word"})"
    "\n"
    R"({"sequence":3,"at":950,"type":"edit","exercise":"word","field":"","from":0,"removed":0,"inserted":"é\"\n"})"
    "\n";

std::string problem_of(const std::string& lines) {
    const Course course = sample_course();
    const auto replayed = replay(course, lines);
    return replayed ? "" : replayed.problem().describe();
}

}  // namespace

TEST_CASE("a transcript is folded, and its lines are the ones that would be written") {
    const Course course = sample_course();
    const auto replayed = replay(course, transcript);
    REQUIRE(replayed);
    CHECK(replayed->state.events == 4);
    CHECK(std::get<ShortText::Response>(*replayed->state.exercises[1].response).text == "é\"\n");
    CHECK(rewritten(course, transcript) == transcript);
}

TEST_CASE("an edited transcript is refused with line and place") {
    const std::string good = transcript;
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = good;
        changed.replace(changed.find(from), from.size(), to);
        return problem_of(changed);
    };
    CHECK(problem_of(good) == "");
    CHECK(problem_of("") == "");
    CHECK(problem_of(good.substr(0, good.size() - 1)) == "line 4: is cut off: no line break at its end");
    CHECK(problem_of("\n" + good) == "line 1: line 1, column 1: the JSON document is empty");
    CHECK(with("\"choice\":\"b\"", "\"choice\":\"z\"") == "line 2: /response/choice: unknown option");
    CHECK(with("\"sequence\":2", "\"sequence\":5") == "line 3: /sequence: 2 expected");
    CHECK(with("\"at\":950", "\"at\":1") == "line 4: /at: time runs backwards");
    CHECK(with("\"type\":\"edit\"", "\"type\":\"cheat\"").starts_with("line 4: /type: one of start, go"));
    CHECK(with("\"sequence\":1,", "\"sequence\": 1,") == "line 2: not in the form in which events are written");
    CHECK(with("\"sequence\":1,\"at\":900", "\"at\":900,\"sequence\":1") ==
          "line 2: not in the form in which events are written");
    CHECK(with("é", "\\u00e9") == "line 4: not in the form in which events are written");
    CHECK(with("\"seed\":1040928911", "\"seed\":42") ==
          "line 1: /seed: 1040928911 expected: it follows from nonce and pack");
    CHECK(with("\"nonce\":\"nonce\"", "\"nonce\":\"once\"").starts_with("line 1: /seed: "));
    CHECK(with("\"removed\":0,", "\"removed\":0,\"more\":1,") == "line 4: /more: unknown key");
}

TEST_CASE("a transcript is folded in pieces as in one") {
    const Course course = sample_course();
    const std::string_view all = transcript;
    Replay pieces;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = all.find('\n', at) + 1;
        REQUIRE_FALSE(replay_more(course, pieces, all.substr(at, end - at)));
        at = end;
    }
    CHECK(pieces.state.events == 4);
    CHECK(pieces.lines == 4);
    CHECK(replay_more(course, pieces, "nonsense\n")->path == "line 5");
}

TEST_CASE("edits of one text after another are short, each in one form") {
    const Course course = sample_course();
    std::string lines = transcript;  // the caret is after é"⏎
    const auto typed = [&](const std::string& line) { return problem_of(lines + line + "\n"); };
    CHECK(typed(R"([120,"x"])") == "");
    CHECK(typed("[120,2]") == "");
    CHECK(typed(R"([120,-3,1,"É"])") == "");
    CHECK(typed("[0,-3,3,\"\"]") == "line 5: not in the form in which events are written");  // equals removing 3
    CHECK(typed(R"([120,0,0,"x"])") == "line 5: not in the form in which events are written");
    CHECK(typed(R"([120, "x"])") == "line 5: not in the form in which events are written");
    CHECK(typed("[120,0]") == "line 5: not in the form in which events are written");
    CHECK(typed("[120,4]") == "line 5: not in the form in which events are written");  // beyond the text
    CHECK(typed(R"([120,1,0,"x"])").starts_with("line 5: /from"));
    CHECK(typed(R"([-1,"x"])") == "line 5: [milliseconds, edit] expected");
    CHECK(
        typed(
            R"({"sequence":4,"at":960,"type":"edit","exercise":"word","field":"","from":3,"removed":0,"inserted":"x"})") ==
        "line 5: not in the form in which events are written");
    CHECK(problem_of(lines.substr(0, lines.find('\n') + 1) + "[1,\"x\"]\n") == "line 2: no text was edited yet");

    lines += "[120,\"a\"]\n[80,1]\n[5,-3,1,\"É\"]\n[7,\"tés\"]\n";
    const auto replayed = replay(course, lines);
    REQUIRE(replayed);
    CHECK(std::get<ShortText::Response>(*replayed->state.exercises[1].response).text == "Étés\"\n");
    CHECK(replayed->state.at == 950 + 120 + 80 + 5 + 7);
    CHECK(replayed->state.events == 8);
}

}  // namespace potentiel
