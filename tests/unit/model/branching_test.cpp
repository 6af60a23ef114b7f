#include "kinds/branching/walk.h"

#include <doctest/doctest.h>

#include "model/rules/archive.h"
#include "model/rules/response.h"
#include "model/rules/rules.h"
#include "unit/files.h"

namespace potentiel {
namespace {

// Problems of the gallery's conversation with one place changed.
std::string problems_with(const std::string& from, const std::string& to) {
    std::string json = read_file("build/packs/gallery/branching.json");
    const auto place = json.find(from);
    if (place == std::string::npos) FAIL("the pack lacks ", from);
    json.replace(place, from.size(), to);
    std::string all;
    for (const auto& problem : find_problems(json)) all += problem.describe() + "\n";
    return all;
}

const std::string spec = "/sections/0/exercises/0/spec";

// A ladder of scenes; each has `rungs` choices, which all lead to the next scene.
Branching::Spec ladder(std::size_t scenes, int rungs, bool counting) {
    Branching::Spec made;
    if (counting) made.variables = {{"p", 0}, {"q", 0}, {"r", 0}, {"s", 0}};
    for (std::size_t at = 0; at < scenes; ++at) {
        Branching::Scene scene;
        scene.id = "s" + std::to_string(at);
        for (int rung = 0; rung < rungs && at + 1 < scenes; ++rung) {
            Branching::Choice choice;
            choice.id = scene.id + "-" + std::to_string(rung);
            choice.to = {{"s" + std::to_string(at + 1), {}}};
            if (counting) choice.add = {{made.variables[static_cast<std::size_t>(rung) % 4].id, 1 + rung / 4}};
            scene.choices.push_back(choice);
        }
        made.scenes.push_back(scene);
    }
    return made;
}

std::string trouble(const Branching::Spec& made) {
    auto map = map_of(made);
    return map ? std::string() : map.problem().describe();
}

}  // namespace

TEST_CASE("branching: what can't be a conversation is refused at its place") {
    CHECK(problems_with("", "").empty());
    CHECK(problems_with(R"("id":"when")", R"("id":"call-a")")
              .ends_with(spec + "/scenes/1/id: \"call-a\" is used twice\n"));
    CHECK(problems_with(R"("to":[{"scene":"when"}])", R"("to":[{"scene":"where"}])") ==
          spec + "/scenes/0/choices/1/to/0/scene: unknown scene\n");
    CHECK(problems_with(R"("to":[{"scene":"when"}])", R"("to":[])") ==
          spec + "/scenes/0/choices/1/to: 1 to 8 expected\n");
    CHECK(problems_with(R"("add":[{"by":1,"variable":"trust"}])", R"("add":[{"by":41,"variable":"time"}])") ==
          spec + "/scenes/0/choices/0/add/0/variable: unknown variable\n" + spec +
              "/scenes/0/choices/0/add/0/by: -40 to 40 expected\n");
    CHECK(problems_with(R"("add":[{"by":1,"variable":"trust"}])",
                        R"("add":[{"by":1,"variable":"trust"},{"by":1,"variable":"trust"}])") ==
          spec + "/scenes/0/choices/0/add/1: is changed already\n");
    CHECK(problems_with(R"({"at_least":1,"variable":"trust"})", R"({"at_least":1,"at_most":0,"variable":"trust"})") ==
          spec + "/scenes/2/choices/0/to/0/when/0: can never hold\n");
    CHECK(problems_with(R"("ending":{"en":"The team copes without you","fr":"L’équipe s’arrange sans vous"},)", "") ==
          spec + "/scenes/4: either choices or the name of an ending expected\n");
}

TEST_CASE("branching: a conversation comes to its end, and every part of it can be met") {
    CHECK(problems_with(R"("to":[{"scene":"when"}])", R"("to":[{"scene":"call"}])") ==
          spec + "/scenes/0/choices/1/to/0: leads back to \"call\": a conversation must come to an end\n");
    CHECK(problems_with(R"({"at_least":1,"variable":"trust"})", R"({"at_least":9,"variable":"trust"})") ==
          spec + "/scenes/3: no path comes to \"relieved\"\n");
    CHECK(problems_with(R"(]},{"scene":"alone"}])", R"(]}])") ==
          spec + "/scenes/2/choices/0/to: no way is open, coming with trust = 0\n");
    CHECK(problems_with(R"("id":"when-a",)", R"("id":"when-a","when":[{"variable":"trust","at_least":1}],)") ==
          spec + "/scenes/1/choices/0: is never offered\n");
}

TEST_CASE("branching: nobody is left without a choice") {
    Branching::Spec made = ladder(3, 1, false);
    made.variables = {{"trust", 0}};
    made.scenes[1].choices[0].when = {{"trust", 1, 1000}};
    CHECK(trouble(made) == "/scenes/1/choices: none is offered with trust = 0");
}

TEST_CASE("branching: choices that read alike are never offered together") {
    Branching::Spec made = ladder(3, 2, false);
    made.variables = {{"trust", 0}};
    made.scenes[0].choices[0].add = {{"trust", 1}};
    std::size_t index = 0;
    for (auto& scene : made.scenes) {
        Block said;
        said.spans = {{"text"}};
        scene.text.by_language["en"] = {said};
        for (auto& choice : scene.choices) choice.text.by_language["en"] = {{std::to_string(index++)}};
    }
    made.scenes[2].ending.by_language["en"] = "End";
    const auto problem = [&] {
        const std::vector<std::string> languages{"en"};
        Checker checker(languages);
        check(checker, made);
        return checker.problems.empty() ? std::string() : checker.problems.front().describe();
    };
    CHECK(problem() == "");
    made.scenes[1].choices[1].text = made.scenes[1].choices[0].text;
    CHECK(problem() == "/scenes/1/choices/1: reads like \"s1-0\"");
    made.scenes[1].choices[0].when = {{"trust", 1, 1000}};
    CHECK(problem() == "/scenes/1/choices/1: reads like \"s1-0\"");
    made.scenes[1].choices[1].when = {{"trust", -1000, 0}};
    CHECK(problem() == "");
}

TEST_CASE("branching: large conversations are refused before they take long") {
    CHECK(trouble(ladder(21, 2, false)).empty());
    CHECK(trouble(ladder(22, 2, false)) == "/scenes: a path takes 21 choices: at most 20 expected");
    CHECK(trouble(ladder(21, 8, true)) ==
          "/variables: more than 20000 states can be reached: use fewer variables or changes");
}

TEST_CASE("branching: points and feedback are about choices and endings, and tell paths apart") {
    CHECK(problems_with(R"({"place":"call-a","points":3})", R"({"place":"call","points":11})") ==
          "/keys/0/key/points/0/place: unknown choice or ending\n/keys/0/key/points/0/points: 0 to 10 expected\n");
    CHECK(problems_with(R"({"place":"call-a","points":3})", R"({"place":"call-b","points":3})") ==
          "/keys/0/key/points/1/place: named twice\n");
    CHECK(problems_with(R"({"option":"call-a")", R"({"option":"when")") ==
          "/keys/0/key/options/0/option: unknown choice or ending\n");
    const std::string all =
        R"([{"place":"call-a","points":3},{"place":"call-b","points":1},{"place":"when-a","points":1},)"
        R"({"place":"delivery-a","points":2},{"place":"relieved","points":1}])";
    CHECK(problems_with(all, R"([{"place":"call-a","points":0}])") ==
          "/keys/0/key/points: every path comes to the same points\n");
    CHECK(problems_with(
              all, R"([{"place":"call-a","points":3,"skills":["a"]},{"place":"call-b","points":0,"skills":["b"]}])") ==
          "/keys/0/key/points: every path comes to the same points for \"b\"\n");
}

TEST_CASE("branching: a path is a walk, and complete at an ending") {
    const auto pack = load_pack(read_file("build/packs/gallery/branching.json"));
    REQUIRE(pack);
    const Spec& conversation = pack->sections[0].exercises[0].spec;
    const auto refused = [&](std::vector<Id> path) {
        const auto problem = check_response(conversation, Branching::Response{std::move(path)});
        return problem ? problem->describe() : std::string();
    };
    CHECK(refused({}).empty());
    CHECK(refused({"call-b", "when-a", "delivery-a"}).empty());
    CHECK(refused({"when-a"}) == "/path/0: not a choice that is offered here");
    CHECK(refused({"call-a", "delivery-b", "delivery-b"}) == "/path/2: not a choice that is offered here");
    CHECK(!is_complete(conversation, Branching::Response{{"call-a"}}));
    CHECK(is_complete(conversation, Branching::Response{{"call-a", "delivery-b"}}));
    CHECK(is_empty(conversation, Branching::Response{}));
    CHECK(!is_empty(conversation, Branching::Response{{"call-a"}}));
}

}  // namespace potentiel
