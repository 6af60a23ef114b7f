#include <doctest/doctest.h>

#include "model/rules/rules.h"

// What is refused in true_false, matching, sorting, matrix, and in the scoring of multiple_choice.

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
        list.push_back({"o" + std::to_string(index), {{{"en", {{"text", SpanStyle::Plain}}}}}});
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
    CHECK(problems(Sorting::Spec{options({"a", "b"}), many(11), {}}) == "/categories: 10 at most expected\n");
    CHECK(problems(sorting, Sorting::Key{{{"a", "x"}, {"a", "y"}}, {}, {}}) ==
          "/places/1/row: named twice\n/places: one mark for each row expected\n");
    CHECK(refusal(sorting, Sorting::Response{{{"a", "z"}}}) == "/places: unknown, repeated or out of order");
    CHECK(refusal(sorting, Sorting::Response{{{"a", "y"}, {"b", "y"}}}) == "");
    CHECK(!complete(sorting, Sorting::Response{{{"a", "y"}}}));
}

TEST_CASE("matrix: what is refused") {
    CHECK(problems(Matrix::Spec{options({"a", "b"}), many(11), {}}) == "/columns: 10 at most expected\n");
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
    using Key = MultipleChoice::Key;
    CHECK(problems(spec, Key{{"a"}, ChoiceScoring::Weighted, {{"a", 100}, {"b", -100}}, {}}) == "");
    CHECK(problems(spec, Key{{"a"}, ChoiceScoring::Weighted, {{"a", 5}}, {}}) == "/weights: 2 expected\n");
    CHECK(problems(spec, Key{{"a"}, ChoiceScoring::Partial, {{"a", 5}, {"b", 0}}, {}}) == "/weights: 0 expected\n");
    CHECK(
        problems(spec, Key{{"a"}, ChoiceScoring::Weighted, {{"a", 101}, {"b", 1}}, {}}) ==
        "/weights/0/weight: -100 to 100 expected\n/weights/1/weight: over 0 for what is right, and for nothing else\n");
    CHECK(problems(spec, Key{{"a"}, ChoiceScoring::Weighted, {{"a", 5}, {"a", 5}}, {}}) ==
          "/weights/1/option: named twice\n");
}

}  // namespace potentiel
