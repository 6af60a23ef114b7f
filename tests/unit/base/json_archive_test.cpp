#include "base/json_archive.h"

#include <doctest/doctest.h>

namespace potentiel {
namespace {

enum class Colour { Red, Blue };
constexpr auto names_of(Colour) { return std::to_array<std::string_view>({"red", "blue"}); }

struct Inner {
    int number = 7;
    Colour colour = Colour::Red;
};
struct Outer {
    std::string name;
    std::vector<Inner> inner;
    bool on = false;
    std::int64_t large = 0;
};

template <class Archive>
void serialize(Archive& archive, Inner& inner) {
    archive(optional("number", inner.number), optional("colour", named(inner.colour)));
}
template <class Archive>
void serialize(Archive& archive, Outer& outer) {
    archive(required("name", outer.name), optional("in/ner~", outer.inner), optional("on", outer.on),
            optional("large", outer.large));
}

std::string problem_of(std::string_view json) {
    const auto outer = read_json<Outer>(json);
    return outer ? "" : outer.problem().describe();
}

}  // namespace

TEST_CASE("a struct is read and written") {
    const auto outer = read_json<Outer>(
        R"({"on":true,"name":"é","in/ner~":[{},{"colour":"blue","number":-3}],"large":9007199254740992})");
    REQUIRE(outer);
    CHECK(outer->name == "é");
    CHECK(outer->inner[0].number == 7);
    CHECK(outer->inner[1].colour == Colour::Blue);
    CHECK(
        write_json(*outer) ==
        R"({"name":"é","in/ner~":[{"number":7,"colour":"red"},{"number":-3,"colour":"blue"}],"on":true,"large":9007199254740992})");
}

TEST_CASE("what is wrong is named with its place") {
    CHECK(problem_of("[]") == "object expected");
    CHECK(problem_of("{}") == "/name: missing");
    CHECK(problem_of(R"({"name":3})") == "/name: text expected");
    CHECK(problem_of(R"({"name":"","in/ner~":{}})") == "/in~1ner~0: array expected");
    CHECK(problem_of(R"({"name":"","in/ner~":[{},{"number":"1"}]})") == "/in~1ner~0/1/number: whole number expected");
    CHECK(problem_of(R"({"name":"","in/ner~":[{"number":1.5}]})") == "/in~1ner~0/0/number: whole number expected");
    CHECK(problem_of(R"({"name":"","in/ner~":[{"number":2147483648}]})") == "/in~1ner~0/0/number: number out of range");
    CHECK(problem_of(R"({"name":"","large":9007199254740993})") == "/large: number out of range");
    CHECK(problem_of(R"({"name":"","in/ner~":[{"colour":"green"}]})") ==
          "/in~1ner~0/0/colour: one of red, blue expected");
    CHECK(problem_of(R"({"name":"","on":1})") == "/on: true or false expected");
    CHECK(problem_of(R"({"name":"","other":1})") == "/other: unknown key");
    CHECK(problem_of(R"({"name":"","name":"x"})") == "/name: key given twice");
}

TEST_CASE("what is no JSON is refused with line and column") {
    CHECK(problem_of("") == "line 1, column 1: the JSON document is empty");
    CHECK(problem_of("{\n  \"name\" 1}").starts_with("line 2, column 10: "));
    CHECK(problem_of("{\"name\":\"\xff\"}").find("a text is not in UTF-8") != std::string::npos);
    CHECK(problem_of("{\"name\":\"\\ud800\"}").find("what follows the backslash") != std::string::npos);
    CHECK(problem_of("{\"name\":\"\"} x").find("nothing more is expected after the JSON document") !=
          std::string::npos);
}

TEST_CASE("hostile size and depth are refused before they cost anything") {
    CHECK(problem_of(std::string(1'000'000, '[')) == "line 1, column 33: nested deeper than 32");
    CHECK(problem_of(std::string(1'000'000, '{')) == "line 1, column 33: nested deeper than 32");
    CHECK(problem_of(std::string(100 * 1024 * 1024, ' ')) == "too large: 104857600 bytes, at most 8388608");
    CHECK(problem_of("{\"name\":\"" + std::string(100, '[') + "\"}") == "");
    std::string many = "{\"name\":\"\"";
    for (int i = 0; i < 100; ++i) many += ",\"k" + std::to_string(i) + "\":0";
    CHECK(problem_of(many + "}") == "too many keys");
}

}  // namespace potentiel
