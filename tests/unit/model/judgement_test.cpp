// Checks the problems of judgement, scales, forced choice, in-trays and free texts: specs, keys and responses.

#include <doctest/doctest.h>

#include "model/rules/rules.h"

namespace potentiel {
namespace {

const std::vector<std::string> french{"fr"};

LocalizedLine line(const std::string& text = "Texte") { return {{{"fr", {{text, SpanStyle::Plain}}}}}; }

std::vector<Option> options(const std::vector<Id>& ids) {
    std::vector<Option> options;
    for (const Id& id : ids) options.push_back({id, line("Texte " + id)});
    return options;
}

template <class Inside>
std::string problems(Inside inside) {
    Checker checker(french);
    inside(checker);
    std::string all;
    for (const Problem& problem : checker.problems) all += problem.describe() + "\n";
    return all;
}

template <class Spec>
std::string problems_of(const Spec& spec) {
    return problems([&](Checker& checker) { check(checker, spec); });
}
template <class Spec, class Key>
std::string problems_of(const Spec& spec, const Key& key) {
    return problems([&](Checker& checker) { check(checker, spec, key); });
}
template <class Spec, class Response>
std::string refusal(const Spec& spec, const Response& response) {
    const auto problem = check(spec, response);
    return problem ? problem->describe() : "";
}

SituationalJudgement::Spec actions(JudgementFormat format) { return {format, options({"a", "b", "c", "d"}), {}}; }

SituationalJudgement::Key ratings() {
    SituationalJudgement::Key key;
    key.ratings = {{"a", 4500, 5}, {"b", 4000, 4}, {"c", 2000, 2}, {"d", 1000, 1}};
    return key;
}
SituationalJudgement::Key ranks() {
    SituationalJudgement::Key key;
    key.ranks = {{"a", 1}, {"b", 2}, {"c", 2}, {"d", 4}};
    return key;
}

ForcedChoice::Spec blocks() { return {{{"one", options({"a", "b"})}, {"two", options({"c", "d", "e"})}}, {}}; }
ForcedChoice::Key skills() { return {{{"a", "x"}, {"b", "y"}, {"c", "x"}, {"d", "y"}, {"e", "z"}}}; }

InTray::Spec tray() { return {{{"a", {}, line("A"), {}}, {"b", {}, line("B"), {}}, {"c", {}, line("C"), {}}}, {}}; }
InTray::Key tray_key() {
    return {{{"a", 1, true, true, {}}, {"b", 2, false, false, {}}, {"c", 2, true, false, {}}}, {}};
}

FreeText::Spec writing() {
    return {10, {}, {{"a", line(), {line(), line()}}, {"b", line(), {line(), line(), line()}}}};
}

}  // namespace

TEST_CASE("judgement: a spec has two to twelve actions") {
    CHECK(problems_of(actions(JudgementFormat::Rank)) == "");
    auto spec = actions(JudgementFormat::Rate);
    spec.actions.resize(1);
    CHECK(problems_of(spec) == "/actions: 2 to 12 expected\n");
    spec.actions = options({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"});
    CHECK(problems_of(spec) == "/actions: 2 to 12 expected\n");
}

TEST_CASE("judgement: a key of best") {
    const auto spec = actions(JudgementFormat::Best);
    SituationalJudgement::Key key;
    key.best = "a";
    key.credits = {{"b", 400}};
    CHECK(problems_of(spec, key) == "");
    key.credits = {{"b", 1000}, {"a", 10}, {"b", 10}, {"z", 10}};
    CHECK(problems_of(spec, key) ==
          "/credits/0/credit: 1 to 999 expected\n/credits/1/action: the best action has all the credit\n"
          "/credits/2/action: named twice\n/credits/3/action: unknown option\n");
    key.credits.clear();
    key.worst = "b";
    key.best = "z";
    CHECK(problems_of(spec, key) == "/best: unknown option\n/worst: has no place in this format\n");
}

TEST_CASE("judgement: a key of ratings") {
    const auto spec = actions(JudgementFormat::Rate);
    CHECK(problems_of(spec, ratings()) == "");
    auto key = ratings();
    key.ratings[0].mean = 5001;
    key.ratings[1].mode = 0;
    key.ratings[3].action = "a";
    CHECK(problems_of(spec, key) ==
          "/ratings/3/action: named twice\n/ratings/0/mean: 1000 to 5000 expected\n/ratings/1/mode: 1 to 5 expected\n");
    key = ratings();
    key.ratings.pop_back();
    CHECK(problems_of(spec, key) == "/ratings: one for each expected\n");
    auto three = spec;
    three.actions.pop_back();
    key.scoring = JudgementScoring::Standardised;
    CHECK(problems_of(three, key) == "/scoring: standardised needs 4 actions or more\n");
    CHECK(problems_of(actions(JudgementFormat::Rank), ratings()).find("/ratings: has no place in this format") !=
          std::string::npos);
}

TEST_CASE("judgement: a key of ranks") {
    const auto spec = actions(JudgementFormat::Rank);
    CHECK(problems_of(spec, ranks()) == "");
    auto key = ranks();
    key.ranks[0].rank = 0;
    key.ranks[3].rank = 5;
    CHECK(problems_of(spec, key) ==
          "/ranks/0/rank: 1 to the number of actions expected\n/ranks/3/rank: 1 to the number of actions expected\n");
    key = ranks();
    for (auto& one : key.ranks) one.rank = 3;
    CHECK(problems_of(spec, key) == "/ranks: every action has the same rank\n");
}

TEST_CASE("judgement: responses say what their format asks, in one way") {
    using Given = SituationalJudgement::Response;
    const auto rate = actions(JudgementFormat::Rate), rank = actions(JudgementFormat::Rank),
               best = actions(JudgementFormat::Best);
    CHECK(refusal(rate, Given{{}, {}, {{"a", 1}, {"c", 5}}, {}}) == "");
    CHECK(refusal(rate, Given{{}, {}, {{"c", 5}, {"a", 1}}, {}}) == "/ratings: unknown, repeated or out of order");
    CHECK(refusal(rate, Given{{}, {}, {{"a", 5}, {"a", 1}}, {}}) == "/ratings: unknown, repeated or out of order");
    CHECK(refusal(rate, Given{{}, {}, {{"a", 0}}, {}}) == "/ratings: no such point on the scale");
    CHECK(refusal(rate, Given{{}, {}, {{"a", 6}}, {}}) == "/ratings: no such point on the scale");
    CHECK(refusal(rate, Given{"a", {}, {}, {}}) == "/best: has no place in this format");
    CHECK(refusal(rank, Given{{}, {}, {}, {"d", "c", "b", "a"}}) == "");
    CHECK(refusal(rank, Given{{}, {}, {}, {"d", "c", "b", "b"}}) == "/order: every action once expected");
    CHECK(refusal(rank, Given{{}, {}, {}, {"d", "c", "b"}}) == "/order: every action once expected");
    CHECK(refusal(rank, Given{{}, {}, {{"a", 1}}, {}}) == "/ratings: has no place in this format");
    CHECK(refusal(best, Given{"z", {}, {}, {}}) == "/best: unknown option");
    CHECK(refusal(best, Given{"a", "b", {}, {}}) == "/worst: has no place in this format");
    CHECK(refusal(best, Given{"a", {}, {}, {"a", "b", "c", "d"}}) == "/order: has no place in this format");
}

TEST_CASE("judgement: complete once nothing is left to choose") {
    using Given = SituationalJudgement::Response;
    const auto rate = actions(JudgementFormat::Rate);
    CHECK(!complete(rate, Given{{}, {}, {{"a", 1}}, {}}));
    CHECK(complete(rate, Given{{}, {}, {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}}, {}}));
    CHECK(complete(actions(JudgementFormat::Best), Given{"a", {}, {}, {}}));
    CHECK(!complete(actions(JudgementFormat::BestWorst), Given{"a", {}, {}, {}}));
    CHECK(empty(rate, blank(rate)));
    CHECK(!empty(rate, Given{{}, {}, {{"a", 1}}, {}}));
}

TEST_CASE("scale: a norm has a spread, a group and a source") {
    const LikertScale::Spec spec{options({"a", "b"}), {line(), line()}};
    LikertScale::Key key;
    CHECK(problems_of(spec, key) == "");
    key.norm = {600, 200, {{{"fr", "200 adultes"}}}, "Une étude"};
    CHECK(problems_of(spec, key) == "");
    key.norm = {1001, 501, {}, {}};
    CHECK(problems_of(spec, key) ==
          "/norm/mean: 0 to 1000 expected\n/norm/deviation: 1 to 500 expected\n/norm/group: no text in \"fr\"\n"
          "/norm/source: a norm says where it comes from\n");
}

TEST_CASE("forced choice: blocks and their skills") {
    CHECK(problems_of(blocks()) == "");
    CHECK(problems_of(blocks(), skills()) == "");
    auto spec = blocks();
    spec.blocks[0].statements.pop_back();
    spec.blocks[1].statements[0].id = "a";
    CHECK(problems_of(spec) ==
          "/blocks/0/statements: 2 to 5 expected\n/blocks/1/statements/0/id: \"a\" is used twice\n");
    CHECK(problems_of(ForcedChoice::Spec{}) == "/blocks: 1 to 60 expected\n");
    auto key = skills();
    key.scales[1].column = "x";
    CHECK(problems_of(blocks(), key) == "/scales: two statements of the block \"one\" speak for one skill\n");
    key = skills();
    key.scales[4] = {"z", ""};
    CHECK(problems_of(blocks(), key) == "/scales/4/row: unknown\n/scales/4/column: a skill expected\n");
}

TEST_CASE("forced choice: picks") {
    using Given = ForcedChoice::Response;
    CHECK(refusal(blocks(), Given{{{"one", "a", ""}, {"two", "", "d"}}}) == "");
    CHECK(refusal(blocks(), Given{{{"two", "c", ""}, {"one", "a", ""}}}) ==
          "/picks: unknown, repeated or out of order");
    CHECK(refusal(blocks(), Given{{{"one", "c", ""}}}) == "/picks: unknown option");
    CHECK(refusal(blocks(), Given{{{"one", "a", "a"}}}) == "/picks: most and least at once");
    CHECK(refusal(blocks(), Given{{{"one", "", ""}}}) == "/picks: says nothing");
    CHECK(!complete(blocks(), Given{{{"one", "a", "b"}, {"two", "", "d"}}}));
    CHECK(complete(blocks(), Given{{{"one", "a", "b"}, {"two", "c", "d"}}}));
}

TEST_CASE("in-tray: items, ranks and marks") {
    using Given = InTray::Response;
    CHECK(problems_of(tray()) == "");
    CHECK(problems_of(tray(), tray_key()) == "");
    CHECK(problems_of(InTray::Spec{}) == "/items: 2 to 20 expected\n");
    auto key = tray_key();
    key.items[0].rank = 4;
    key.items[1].item = "z";
    CHECK(problems_of(tray(), key) == "/items/1/item: unknown\n/items/0/rank: 1 to the number of items expected\n");
    key = tray_key();
    for (auto& item : key.items) item.rank = 1;
    CHECK(problems_of(tray(), key) == "/items: every item has the same rank\n");
    CHECK(refusal(tray(), Given{{"c", "a", "b"}, {{"a", true, false}, {"c", true, true}}}) == "");
    CHECK(refusal(tray(), Given{{"c", "a"}, {}}) == "/order: every item once expected");
    CHECK(refusal(tray(), Given{{}, {{"c", true, false}, {"a", true, false}}}) ==
          "/judged: unknown, repeated or out of order");
    CHECK(refusal(tray(), Given{{}, {{"c", false, false}}}) == "/judged: says nothing");
    CHECK(!complete(tray(), Given{{"c", "a", "b"}, {}}));
    CHECK(complete(tray(), Given{{"c", "a", "b"}, {{"a", true, false}}}));
}

TEST_CASE("free text: rubric and ratings") {
    using Given = FreeText::Response;
    CHECK(problems_of(writing()) == "");
    auto spec = writing();
    spec.maximum = 0;
    spec.rubric[0].levels.pop_back();
    CHECK(problems_of(spec) == "/maximum: 1 to 10000 expected\n/rubric/0/levels: 2 to 6 expected\n");
    CHECK(problems_of(FreeText::Spec{}) == "/rubric: 1 to 10 expected\n");
    CHECK(refusal(writing(), Given{"éééééééééé", {{"b", 2}}}) == "");
    CHECK(refusal(writing(), Given{"ééééééééééé", {}}) == "/text: too long");
    CHECK(refusal(writing(), Given{"", {{"a", 2}}}) == "/ratings: no such level");
    CHECK(refusal(writing(), Given{"", {{"b", 0}, {"a", 0}}}) == "/ratings: unknown, repeated or out of order");
    CHECK(empty(writing(), Given{" \n", {}}));
    CHECK(!complete(writing(), Given{" \n", {{"a", 1}, {"b", 0}}}));
    CHECK(complete(writing(), Given{"Oui", {{"a", 1}, {"b", 0}}}));
}

}  // namespace potentiel
