#include "model/rules/archive.h"

#include <doctest/doctest.h>

#include "unit/session/sample.h"

namespace potentiel {
namespace {

// Problems of the sample pack with one place changed.
std::string problems_with(const std::string& from, const std::string& to) {
    std::string json = sample_pack_json();
    const auto place = json.find(from);
    if (place == std::string::npos) FAIL("the sample lacks ", from);
    json.replace(place, from.size(), to);
    std::string all;
    for (const auto& problem : find_problems(json)) all += problem.describe() + "\n";
    return all;
}

}  // namespace

TEST_CASE("a good pack has no problems") {
    CHECK(find_problems(sample_pack_json()).empty());
    const auto pack = load_pack(sample_pack_json());
    REQUIRE(pack);
    CHECK(pack->sections[0].exercises[0].points == 3);
    CHECK(std::get<SingleChoice::Spec>(pack->sections[0].exercises[0].spec).shuffle == Shuffle::Yes);
    CHECK(plain(std::get<SingleChoice::Spec>(pack->sections[0].exercises[0].spec).options[1].text.in("de", "fr")) ==
          "B");
}

TEST_CASE("form: one problem, with its place") {
    CHECK(problems_with("\"points\":3", "\"points\":\"3\"") ==
          "/sections/0/exercises/0/points: whole number expected\n");
    CHECK(problems_with("\"kind\":\"single_choice\"", "\"kind\":\"essay\"")
              .starts_with("/sections/0/exercises/0/kind: one of single_choice, "));
    CHECK(problems_with("\"correct\":\"b\"", "\"right\":\"b\"") == "/keys/0/key/correct: missing\n");
    CHECK(problems_with("\"title\":{\"fr\":\"Exemple\"", "\"title\":{\"fr\":3") == "/title/fr: text expected\n");
    CHECK(problems_with("\"maximum\":10", "\"maximal\":10") == "/sections/0/exercises/1/spec/maximal: unknown key\n");
}

TEST_CASE("sense: every problem, with its place") {
    CHECK(problems_with("potentiel-pack/1", "potentiel-pack/2") == "/format: \"potentiel-pack/1\" expected\n");
    CHECK(problems_with("\"id\":\"sample\"", "\"id\":\"Sample pack\"").starts_with("/id: an id is 1 to 64"));
    CHECK(problems_with("\"id\":\"word\"", "\"id\":\"choice\"")
              .starts_with("/sections/0/exercises/1/id: \"choice\" is used twice\n"));
    CHECK(problems_with("\"en\":\"Sample\"", "\"de\":\"Sample\"") ==
          "/title: no text in \"en\"\n/title: \"de\" is not a language of the pack\n");
    CHECK(problems_with("\"skills\":[\"files\"]", "\"skills\":[\"other\"]") ==
          "/sections/0/exercises/0/skills/0: unknown skill\n");
    CHECK(problems_with("\"correct\":\"b\"", "\"correct\":\"c\"") == "/keys/0/key/correct: unknown option\n");
    for (const char* tag : {"", "f", "fr-", "-fr", "FR", "fr_FR", "fr-fr", "fr-FRA", "fr-latn", "french", "fr-12",
                            "fr-FR-FR", "f\u00e9"}) {
        CAPTURE(tag);
        CHECK(
            problems_with("\"languages\":[\"fr\",\"en\"]", "\"languages\":[\"fr\",\"en\",\"" + std::string(tag) + "\"]")
                .starts_with("/languages/2: a language tag as \"fr\" or \"pt-BR\" expected\n"));
    }
    const auto asking = [](const std::string& questions) {
        return problems_with("\"can\":", "\"interview\":[" + questions + "],\"can\":");
    };
    const std::string question = "{\"fr\":\"Quand ?\",\"en\":\"When?\"}";
    CHECK(asking(question + "," + question).empty());
    CHECK(asking(question + "," + question + "," + question) == "/skills/0/interview: 0 to 2 expected\n");
    CHECK(asking(question + ",{\"fr\":\"Quand ?\"}") == "/skills/0/interview/1: no text in \"en\"\n");
    CHECK(problems_with("\"from\":700", "\"from\":0") == "/levels/1/from: ascending numbers expected\n");
    CHECK(problems_with("\"points\":3", "\"points\":101") == "/sections/0/exercises/0/points: 1 to 100 expected\n");
    CHECK(problems_with("\"input\":\"[2]\"", "\"input\":\"2\"") ==
          "/sections/1/exercises/0/spec/tests/0/input: JSON text of an array expected\n");
    CHECK(problems_with("\"id\":\"h1\"", "\"id\":\"t1\"") == "/keys/2/key/tests/0/id: \"t1\" is used twice\n");
    CHECK(problems_with("\"exercise\":\"word\"", "\"exercise\":\"choice\"") ==
          "/keys/1/exercise: has a key already\n/keys/1/kind: not the kind of the exercise\n/keys: no key for "
          "\"word\"\n");
    CHECK(problems_with("\"reversed\":[\"y\"]", "\"reversed\":[\"y\",\"y\",\"z\"]") ==
          "/keys/3/key/reversed/1: named twice\n/keys/3/key/reversed/2: unknown statement\n");
}

TEST_CASE("what no signed result could repeat is refused") {
    const auto with_version = [](const std::string& version) {
        return problems_with("\"version\":\"1.0.0\"", "\"version\":\"" + version + "\"");
    };
    CHECK(with_version(std::string(100, '1')) == "");
    CHECK(with_version(std::string(101, '1')) == "/version: 100 characters at most expected\n");
    CHECK(with_version("1\\t0") == "/version: 100 characters at most expected\n");

    const auto with_uri = [](const std::string& uri) {
        return problems_with(
            "\"id\":\"files\",",
            "\"id\":\"files\",\"alignments\":[{\"framework\":\"\",\"code\":\"\",\"name\":\"\",\"uri\":\"" + uri +
                "\"}],");
    };
    const std::string refused =
        "/skills/0/alignments/0/uri: an address as https://example.org of 500 bytes at most expected\n";
    for (const char* uri : {"", "https://data.europa.eu/compétence?a=[1]#é", "urn:x:1", "a+b-c.1:x"})
        CHECK_MESSAGE(with_uri(uri) == "", uri);
    for (const char* uri : {"www.esco.eu", ":x", "x:", "1a:x", "HTTPS://x", "https://a b", "https://a\\n"})
        CHECK_MESSAGE(with_uri(uri) == refused, uri);
    CHECK(with_uri("x:" + std::string(498, 'y')) == "");
    CHECK(with_uri("x:" + std::string(499, 'y')) == refused);

    for (const char* tag : {"fr", "ast", "pt-BR", "zh-Hant-TW", "es-419", "sr-Latn"})
        CHECK_MESSAGE(problems_with("\"languages\":[\"fr\"", std::string("\"languages\":[\"") + tag + "\"")
                              .find("a language tag") == std::string::npos,
                      tag);
    for (const char* tag :
         {"", "f", "FR", "french", "fr-", "fr--FR", "-fr", "fr_FR", "fr-fr", "x-private", "fr-FR-FR", "fr FR"})
        CHECK_MESSAGE(problems_with("\"languages\":[\"fr\"", std::string("\"languages\":[\"") + tag + "\"")
                          .starts_with("/languages/0: a language tag as"),
                      tag);

    std::string skills;
    for (int i = 0; i < 200; ++i) {
        const std::string id = "s" + std::to_string(i);
        skills += "{\"id\":\"" + id + R"(","name":{"fr":"F","en":"F"},"can":{"fr":"f","en":"f"}},)";
    }
    CHECK(problems_with("\"skills\":[", "\"skills\":[" + skills) == "/skills: too much for one result\n");
}

}  // namespace potentiel
