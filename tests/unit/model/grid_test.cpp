#include <doctest/doctest.h>

#include "model/rules/rules.h"

// Checks the problems of true_false, matching, sorting, matrix, and of the scoring of multiple_choice.

namespace potentiel {
namespace {

std::vector<Option> options(std::initializer_list<const char*> ids) {
    std::vector<Option> list;
    for (const char* id : ids) list.push_back({id, {{{"en", {{id, SpanStyle::Plain}}}}}});
    return list;
}

template <class... Parts>
std::string problems(const Parts&... parts) {
    const std::vector<std::string> languages{"en"};
    Checker checker(languages);
    check(checker, parts...);
    std::string all;
    for (const Problem& problem : checker.problems) all += problem.describe() + "\n";
    return all;
}

template <class Spec, class Response>
std::string refusal(const Spec& spec, const Response& response) {
    const auto problem = check(spec, response);
    return problem ? problem->describe() : std::string();
}

std::vector<Option> many(int count) {
    std::vector<Option> list;
    for (int index = 0; index < count; ++index)
        list.push_back(
            {"o" + std::to_string(index), {{{"en", {{"text " + std::to_string(index), SpanStyle::Plain}}}}}});
    return list;
}

const TrueFalse::Spec plain_statements{options({"a", "b"}), Certainty::NotAsked, Shuffle::Yes};
const TrueFalse::Spec sure_statements{options({"a", "b"}), Certainty::Asked, Shuffle::Yes};
const Matching::Spec once{options({"a", "b"}), options({"x", "y", "z"}), Reuse::No, Shuffle::Yes};
const Matching::Spec often{options({"a", "b", "c"}), options({"x", "y"}), Reuse::Yes, Shuffle::Yes};
const Sorting::Spec sorting{options({"a", "b"}), options({"x", "y"}), Shuffle::Yes};
const Matrix::Spec one_each{options({"a", "b"}), options({"x", "y"}), Choose::One};
const Matrix::Spec many_each{options({"a", "b"}), options({"x", "y"}), Choose::Many};

}  // namespace

namespace {

Option option(const char* id, const char* english, const char* french) {
    return {id, {{{"en", {{english, SpanStyle::Plain}}}, {"fr", {{french, SpanStyle::Plain}}}}}};
}

template <class... Parts>
std::string problems_in_both(const Parts&... parts) {
    const std::vector<std::string> languages{"en", "fr"};
    Checker checker(languages);
    check(checker, parts...);
    return checker.problems.empty() ? "" : checker.problems.front().describe();
}

}  // namespace

// "b" reads like "a" in French only, except for spaces.
TEST_CASE("what reads alike is refused where nobody could tell which is meant") {
    const std::vector<Option> alike{option("a", "Rinse", "Rincer"), option("b", "Rinse again", "Rincer "),
                                    option("c", "Dry", "Sécher")};
    const std::vector<Option> apart{option("x", "Yes", "Oui"), option("y", "No", "Non")};
    CHECK(problems_in_both(SingleChoice::Spec{alike, {}}) == "/options/1: reads like \"a\"");
    CHECK(problems_in_both(MultipleChoice::Spec{alike, {}}) == "/options/1: reads like \"a\"");
    CHECK(problems_in_both(TrueFalse::Spec{alike, {}, {}}) == "/statements/1: reads like \"a\"");
    CHECK(problems_in_both(LikertScale::Spec{apart, {alike[0].text, alike[1].text}}) ==
          "/scale/1: reads like another point");
    CHECK(problems_in_both(Sorting::Spec{apart, alike, {}}) == "/categories/1: reads like \"a\"");
    CHECK(problems_in_both(Matrix::Spec{apart, alike, {}}) == "/columns/1: reads like \"a\"");
    CHECK(problems_in_both(Matching::Spec{apart, alike, Reuse::Yes, {}}) == "/choices/1: reads like \"a\"");
    CHECK(problems_in_both(Matching::Spec{apart, alike, Reuse::No, {}}) == "");
    CHECK(problems_in_both(Ordering::Spec{alike, {}}) == "");
    CHECK(problems_in_both(Ordering::Spec{{alike[0], alike[1]}, {}}) == "/items: all of them read alike in \"fr\"");
    const Sorting::Spec sorted{alike, apart, {}};
    CHECK(problems_in_both(sorted, Sorting::Key{{{"a", "x"}, {"b", "x"}, {"c", "y"}}, {}, {}}) == "");
    CHECK(problems_in_both(sorted, Sorting::Key{{{"a", "x"}, {"b", "y"}, {"c", "y"}}, {}, {}}) ==
          "/places: \"b\" reads like \"a\", and has another mark");
    // Two equal prompts need equal choices.
    const std::vector<Option> choices{option("p", "Cold", "Froid"), option("q", "Cold", "Froid"),
                                      option("r", "Hot", "Chaud")};
    const Matching::Spec matched{alike, choices, Reuse::No, {}};
    CHECK(problems_in_both(matched, Matching::Key{{{"a", "p"}, {"b", "q"}, {"c", "r"}}, {}, {}}) == "");
    CHECK(problems_in_both(matched, Matching::Key{{{"a", "p"}, {"b", "r"}, {"c", "q"}}, {}, {}}) ==
          "/pairs: \"b\" reads like \"a\", and has another mark");
}

TEST_CASE("in_tray: messages that read alike are dealt with alike") {
    const auto item = [](const char* id, const char* subject) {
        return InTray::Item{id, {{{"en", "Ana"}, {"fr", "Ana"}}}, option(id, id, subject).text, {}};
    };
    const InTray::Spec spec{{item("a", "Panne"), item("b", "Panne"), item("c", "Congé")}, {}};
    const auto key = [](int rank, bool urgent) {
        return InTray::Key{{{"a", 1, true, true, {}}, {"b", rank, urgent, true, {}}, {"c", 3, false, false, {}}}, {}};
    };
    CHECK(problems_in_both(spec, key(1, true)) == "");
    CHECK(problems_in_both(spec, key(2, true)) == "/items: \"b\" reads like \"a\", and is to be dealt with otherwise");
    CHECK(problems_in_both(spec, key(1, false)) == "/items: \"b\" reads like \"a\", and is to be dealt with otherwise");
}

TEST_CASE("true_false: what is refused") {
    CHECK(problems(TrueFalse::Spec{options({"a"}), {}, {}}) == "/statements: 2 to 60 expected\n");
    CHECK(problems(plain_statements, TrueFalse::Key{{"b"}, {}}) == "");
    CHECK(problems(plain_statements, TrueFalse::Key{{"b", "b", "c"}, {}}) ==
          "/correct/1: named twice\n/correct/2: unknown statement\n");
    CHECK(refusal(plain_statements, TrueFalse::Response{{{"a", true, 0}, {"b", false, 0}}}) == "");
    CHECK(refusal(plain_statements, TrueFalse::Response{{{"b", true, 0}, {"a", false, 0}}}) ==
          "/answers: unknown, repeated or out of order");
    CHECK(refusal(plain_statements, TrueFalse::Response{{{"a", true, 0}, {"a", false, 0}}}) ==
          "/answers: unknown, repeated or out of order");
    CHECK(refusal(plain_statements, TrueFalse::Response{{{"a", true, 1}}}) == "/answers: no such certainty");
    CHECK(refusal(sure_statements, TrueFalse::Response{{{"a", true, 3}, {"b", true, 0}}}) == "");
    CHECK(refusal(sure_statements, TrueFalse::Response{{{"a", true, 4}}}) == "/answers: no such certainty");
    CHECK(refusal(sure_statements, TrueFalse::Response{{{"a", true, -1}}}) == "/answers: no such certainty");
}

TEST_CASE("true_false: complete with every certainty said") {
    CHECK(empty(sure_statements, TrueFalse::Response{}));
    CHECK(!complete(sure_statements, TrueFalse::Response{{{"a", true, 3}, {"b", true, 0}}}));
    CHECK(complete(sure_statements, TrueFalse::Response{{{"a", true, 3}, {"b", true, 1}}}));
    CHECK(complete(plain_statements, TrueFalse::Response{{{"a", true, 0}, {"b", true, 0}}}));
    CHECK(!complete(plain_statements, TrueFalse::Response{{{"a", true, 0}}}));
}

TEST_CASE("matching: what is refused") {
    CHECK(problems(Matching::Spec{options({"a", "b", "c"}), options({"x", "y"}), Reuse::No, {}}) ==
          "/choices: at least as many choices as prompts expected\n");
    CHECK(problems(often) == "");
    CHECK(problems(once, Matching::Key{{{"a", "x"}, {"b", "z"}}, {}, {}}) == "");
    CHECK(problems(once, Matching::Key{{{"a", "x"}}, {}, {}}) == "/pairs: one mark for each row expected\n");
    CHECK(problems(once, Matching::Key{{{"a", "x"}, {"b", "x"}}, {}, {}}) ==
          "/pairs: a choice goes with two prompts\n");
    CHECK(problems(once, Matching::Key{{{"a", "x"}, {"c", "w"}}, {}, {}}) ==
          "/pairs/1/row: unknown option\n/pairs/1/column: unknown option\n");
    CHECK(problems(often, Matching::Key{{{"a", "x"}, {"b", "x"}, {"c", "x"}}, {}, {}}) == "");
    CHECK(refusal(once, Matching::Response{{{"a", "x"}, {"b", "x"}}}) == "/pairs: a choice goes with two prompts");
    CHECK(refusal(once, Matching::Response{{{"b", "x"}, {"a", "y"}}}) == "/pairs: unknown, repeated or out of order");
    CHECK(refusal(once, Matching::Response{{{"a", "x"}, {"a", "y"}}}) == "/pairs: unknown, repeated or out of order");
    CHECK(refusal(once, Matching::Response{{{"b", "z"}}}) == "");
    CHECK(refusal(often, Matching::Response{{{"a", "y"}, {"c", "y"}}}) == "");
}

TEST_CASE("sorting: what is refused") {
    CHECK(problems(sorting) == "");
    CHECK(problems(Sorting::Spec{options({"a", "b"}), many(11), {}}) == "/categories: 2 to 10 expected\n");
    CHECK(problems(sorting, Sorting::Key{{{"a", "x"}, {"a", "y"}}, {}, {}}) ==
          "/places/1/row: named twice\n/places: one mark for each row expected\n");
    CHECK(refusal(sorting, Sorting::Response{{{"a", "z"}}}) == "/places: unknown, repeated or out of order");
    CHECK(refusal(sorting, Sorting::Response{{{"a", "y"}, {"b", "y"}}}) == "");
    CHECK(!complete(sorting, Sorting::Response{{{"a", "y"}}}));
}

TEST_CASE("matrix: what is refused") {
    CHECK(problems(Matrix::Spec{options({"a", "b"}), many(11), {}}) == "/columns: 2 to 10 expected\n");
    CHECK(problems(one_each, Matrix::Key{{{"a", "x"}}, {}, {}}) == "/marks: one mark for each row expected\n");
    CHECK(problems(many_each, Matrix::Key{{{"a", "x"}, {"a", "y"}}, {}, {}}) == "");
    CHECK(problems(many_each, Matrix::Key{{{"a", "x"}, {"a", "x"}}, {}, {}}) == "/marks/1/column: named twice\n");
    CHECK(problems(many_each, Matrix::Key{}) == "/marks: at least one mark expected\n");
    CHECK(refusal(one_each, Matrix::Response{{{"a", "x"}, {"a", "y"}}}) == "/marks: unknown, repeated or out of order");
    CHECK(refusal(many_each, Matrix::Response{{{"a", "x"}, {"a", "y"}, {"b", "x"}}}) == "");
    CHECK(refusal(many_each, Matrix::Response{{{"a", "y"}, {"a", "x"}}}) ==
          "/marks: unknown, repeated or out of order");
    CHECK(refusal(many_each, Matrix::Response{{{"a", "x"}, {"a", "x"}}}) ==
          "/marks: unknown, repeated or out of order");
    CHECK(complete(many_each, Matrix::Response{{{"a", "x"}}}));
    CHECK(!complete(one_each, Matrix::Response{{{"a", "x"}}}));
}

TEST_CASE("multiple_choice: weights go with what is right") {
    const MultipleChoice::Spec spec{options({"a", "b"}), Shuffle::KeepLast};
    using Weights = MultipleChoice::Key;
    CHECK(problems(spec, Weights{{"a"}, ChoiceScoring::Weighted, {{"a", 100}, {"b", -100}}, {}}) == "");
    CHECK(problems(spec, Weights{{"a"}, ChoiceScoring::Weighted, {{"a", 5}}, {}}) == "/weights: 2 expected\n");
    CHECK(problems(spec, Weights{{"a"}, ChoiceScoring::Partial, {{"a", 5}, {"b", 0}}, {}}) == "/weights: 0 expected\n");
    CHECK(
        problems(spec, Weights{{"a"}, ChoiceScoring::Weighted, {{"a", 101}, {"b", 1}}, {}}) ==
        "/weights/0/weight: -100 to 100 expected\n/weights/1/weight: over 0 for what is right, and for nothing else\n");
    CHECK(problems(spec, Weights{{"a"}, ChoiceScoring::Weighted, {{"a", 5}, {"a", 5}}, {}}) ==
          "/weights/1/option: named twice\n");
}

}  // namespace potentiel
