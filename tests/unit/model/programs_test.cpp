#include <doctest/doctest.h>

#include "../files.h"
#include "model/rules/archive.h"
#include "model/rules/media.h"
#include "model/rules/rules.h"

// Checks the problems of Parsons problems, lines, outputs and hotspots, and their places.

namespace potentiel {
namespace {

const std::vector<std::string> no_languages;

template <class... Parts>
std::string problems_in(const Parts&... parts) {
    Checker checker(no_languages);
    check(checker, parts...);
    std::string all;
    for (const Problem& problem : checker.problems) all += problem.describe() + "\n";
    return all;
}

template <class S, class R>
std::string refused(const S& spec, const R& response) {
    const auto problem = check(spec, response);
    return problem ? problem->describe() : "";
}

Parsons::Spec parsons_spec() {
    Parsons::Spec spec;
    spec.language = "python";
    spec.help = Parsons::Help::Adapted;
    spec.lines = {{"a", "x = 0"}, {"b", "while True:"}, {"c", "x += 1"}, {"z", "pass"}};
    return spec;
}

Parsons::Key parsons_key() {
    Parsons::Key key;
    key.lines = {{"a", 0, {}}, {"b", 0, {"a"}}, {"c", 1, {"b"}}};
    return key;
}

Hotspot::Spec hotspot_spec() {
    Hotspot::Spec spec;
    spec.picture = "p";
    spec.spots = {{"a", {}, 0, 0, 100, 100}, {"b", {}, 900, 900, 100, 100}};
    return spec;
}

FindLine::Spec find_line_spec() { return {"python", "a\n\nb\nc\n", Choose::One}; }

Medium picture() {
    Medium medium;
    medium.id = "p";
    medium.type = "image/png";
    medium.data = "AAAA";
    medium.width = medium.height = 10;
    return medium;
}

std::string problems_with_media(const std::vector<Medium>& media) {
    Checker checker(no_languages);
    check_media(checker, media);
    std::string all;
    for (const Problem& problem : checker.problems) all += problem.describe() + "\n";
    return all;
}

}  // namespace

TEST_CASE("parsons: specs") {
    CHECK(problems_in(parsons_spec()).empty());
    auto spec = parsons_spec();
    spec.lines[1] = {"a", " x", 1};
    CHECK(problems_in(spec) ==
          "/lines/1/id: \"a\" is used twice\n/lines/1/text: indented\n"
          "/lines/1/indent: 0 expected where the indentation is asked for\n");
    spec = parsons_spec();
    spec.indentation = Parsons::Indentation::Given;
    spec.lines[1].indent = 7;
    spec.lines[2].text = "a\nb";
    spec.help_cost = 1001;
    CHECK(problems_in(spec) ==
          "/help_cost: 0 to 1000 expected\n/lines/1/indent: 0 to 6 expected\n/lines/2/text: one line expected\n");
    spec = parsons_spec();
    spec.language.clear();
    spec.lines.resize(25);
    CHECK(problems_in(spec).starts_with(
        "/language: the name of a programming language expected\n/lines: 2 to 24 expected\n"));
}

TEST_CASE("parsons: keys") {
    CHECK(problems_in(parsons_spec(), parsons_key()).empty());
    auto key = parsons_key();
    key.lines[0].after = {"b"};  // "b" comes later, which is refused so that no cycle is possible
    key.lines[2].after = {"b", "b"};
    key.lines[2].indent = 7;
    CHECK(problems_in(parsons_spec(), key) ==
          "/lines/0/after/0: a line that stands before it expected\n/lines/2/indent: an indentation out of range\n"
          "/lines/2/after/1: named twice\n");
    key = parsons_key();
    key.lines[1].line = "y";
    key.lines[2] = {"a", 0, {}};
    CHECK(problems_in(parsons_spec(), key) == "/lines/1/line: unknown line\n/lines/2/line: named twice\n");
    auto spec = parsons_spec();
    spec.lines[3].text = "x = 0";
    CHECK(problems_in(spec, parsons_key()) == "/lines: \"z\" is not needed, but reads like one that is\n");
    CHECK(problems_in(parsons_spec(), Parsons::Key()) == "/lines: at least one line must be needed\n");
}

TEST_CASE("parsons: responses, and help that stays had") {
    const auto spec = parsons_spec();
    CHECK(refused(spec, Parsons::Response{{{"c", 6}, {"z", 0}}, 2}).empty());
    CHECK(refused(spec, Parsons::Response{{{"q", 0}}, 0}) == "/lines: unknown line");
    CHECK(refused(spec, Parsons::Response{{{"a", 0}, {"a", 1}}, 0}) == "/lines: repeated");
    CHECK(refused(spec, Parsons::Response{{{"a", 7}}, 0}) == "/lines: an indentation out of range");
    CHECK(refused(spec, Parsons::Response{{{"a", -1}}, 0}) == "/lines: an indentation out of range");
    CHECK(refused(spec, Parsons::Response{{}, 101}) == "/helps: out of range");
    auto unhelped = spec;
    unhelped.help = Parsons::Help::No;
    CHECK(refused(unhelped, Parsons::Response{{}, 1}) == "/helps: out of range");
    unhelped.indentation = Parsons::Indentation::Given;
    CHECK(refused(unhelped, Parsons::Response{{{"a", 1}}, 0}) == "/lines: an indentation out of range");
    CHECK(step(spec, {{}, 2}, {{}, 1}));
    CHECK(!step(spec, {{}, 2}, {{{"a", 0}}, 2}));
}

TEST_CASE("find_line: specs, keys and responses") {
    const auto spec = find_line_spec();
    CHECK(problems_in(spec).empty());
    CHECK(problems_in(FindLine::Spec{"python", "\n\n", Choose::One}) ==
          "/program: empty\n/program: two lines to choose from expected\n");
    CHECK(problems_in(FindLine::Spec{"", std::string(201, 'a') + "\nb" + std::string(100, '\n'), Choose::One}) ==
          "/language: the name of a programming language expected\n/program: more than 100 lines\n"
          "/program: a line of more than 200 bytes\n");
    const std::string no_line = "a line of the program with something on it expected\n";
    CHECK(problems_in(spec, FindLine::Key{{2}, {}, "", {}}) == "/correct/0: " + no_line);
    CHECK(problems_in(spec, FindLine::Key{{3, 1}, {}, "", {}}) ==
          "/correct: ascending numbers expected\n/correct: one right line expected\n");
    CHECK(problems_in(spec, FindLine::Key{{1}, {{0, {}}, {3, {}}, {3, {}}}, "", {}}) ==
          "/lines/0/line: " + no_line + "/lines/2/line: named twice\n");
    CHECK(refused(spec, FindLine::Response{{2}}) == "/lines: unknown line");
    CHECK(refused(spec, FindLine::Response{{5}}) == "/lines: unknown line");
    CHECK(refused(spec, FindLine::Response{{1, 1}}) == "/lines: repeated or out of order");
    CHECK(refused(spec, FindLine::Response{{1, 3}}) == "/lines: one at most expected");
}

TEST_CASE("predict_output: specs, keys and responses") {
    const PredictOutput::Spec spec{"python", "print(1)", 5};
    CHECK(problems_in(spec).empty());
    CHECK(problems_in(PredictOutput::Spec{"python", "x", 2001}) == "/maximum: 1 to 2000 expected\n");
    CHECK(problems_in(spec, PredictOutput::Key{" \n", {}}) == "/output: empty\n");
    CHECK(problems_in(spec, PredictOutput::Key{"123456", {}}) == "/output: longer than the answer may be\n");
    CHECK(refused(spec, PredictOutput::Response{"ééééé"}).empty());
    CHECK(refused(spec, PredictOutput::Response{"éééééé"}) == "/text: too long");
}

TEST_CASE("hotspot: specs, keys and responses") {
    CHECK(problems_in(hotspot_spec()).empty());
    for (const Hotspot::Spot& bad :
         {Hotspot::Spot{"b", {}, 901, 0, 100, 100}, Hotspot::Spot{"b", {}, -1, 0, 100, 100},
          Hotspot::Spot{"b", {}, 0, 0, 19, 100}, Hotspot::Spot{"b", {}, 0, 2'147'483'647, 100, 2'147'483'647}}) {
        auto spec = hotspot_spec();
        spec.spots[1] = bad;
        CHECK(problems_in(spec) ==
              "/spots/1: a place within the picture, 20 thousandths wide and high at least, expected\n");
    }
    const auto spec = hotspot_spec();
    CHECK(problems_in(spec, Hotspot::Key{{"a", "a"}, {}}) ==
          "/correct/1: named twice\n/correct: one right place expected\n");
    CHECK(problems_in(spec, Hotspot::Key{{}, {{"q", {}}}}) ==
          "/correct: at least one place must be right\n/options/0/option: unknown option\n");
    CHECK(refused(spec, Hotspot::Response{{"a", "b"}}) == "/choices: one at most expected");
    auto many = spec;
    many.choose = Choose::Many;
    CHECK(refused(many, Hotspot::Response{{"a", "b"}}).empty());
    CHECK(refused(many, Hotspot::Response{{"b", "a"}}) == "/choices: unknown, repeated or out of order");
}

TEST_CASE("hotspot: its picture is one of the pack's") {
    const std::string json = read_file("build/packs/gallery/hotspot.json");
    CHECK(find_problems(json).empty());
    const auto problem_after = [&](std::string_view from, std::string_view to) {
        std::string changed = json;
        const auto place = changed.find(from);
        REQUIRE(place != std::string::npos);
        changed.replace(place, from.size(), to);
        const auto problems = find_problems(changed);
        return problems.empty() ? "" : problems.back().describe();
    };
    const std::string expected = "/sections/0/exercises/0/spec/picture: a picture of the pack's media expected";
    CHECK(problem_after("\"picture\":\"warehouse\"", "\"picture\":\"shop\"") == expected);
    CHECK(problem_after("image/svg+xml", "audio/ogg") == expected);
}

TEST_CASE("media: type, base64, size and what stands for those who can't see or hear") {
    CHECK(problems_with_media({picture()}).empty());
    auto bad = picture();
    bad.type = "text/html";
    CHECK(problems_with_media({bad}).starts_with("/media/0/type: a type of pictures or sounds expected\n"));
    for (const char* data : {"", "AAA", "A=AA", "AA A", "====", "AA\nA"}) {
        bad = picture();
        bad.data = data;
        CAPTURE(data);
        CHECK(problems_with_media({bad}).find("/media/0/data: base64 expected\n") != std::string::npos);
    }
    bad = picture();
    bad.width = 0;
    bad.height = 10'001;
    CHECK(problems_with_media({bad}) == "/media/0/width: 1 to 10000 expected\n/media/0/height: 1 to 10000 expected\n");
    bad = picture();
    bad.data.assign(400'004, 'A');
    CHECK(problems_with_media({bad}) == "/media/0/data: more than 300 kB\n");
    std::vector<Medium> many(4, picture());
    for (std::size_t at = 0; at < many.size(); ++at) {
        many[at].id = "p" + std::to_string(at);
        many[at].data.assign(340'000, 'A');
    }
    CHECK(problems_with_media(many) == "/media: more than 1 MB together\n");
    const std::vector<std::string> french{"fr"};
    Checker checker(french);
    auto sound = picture();
    sound.type = "audio/ogg";
    check_media(checker, {sound});
    REQUIRE(checker.problems.size() == 4);
    CHECK(checker.problems[0].describe() == "/media/0/width: 0 expected, for a sound has no size");
    CHECK(checker.problems[2].describe() == "/media/0/alternative: no text in \"fr\"");
    CHECK(checker.problems[3].describe() == "/media/0/transcript: no text in \"fr\"");
}

}  // namespace potentiel
