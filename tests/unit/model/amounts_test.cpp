#include <doctest/doctest.h>

#include "model/rules/response.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

const std::vector<std::string> languages{"fr"};

// All problems of a spec or of its key, one per line.
template <class... Parts>
std::string problems(const Parts&... parts) {
    Checker checker(languages);
    check(checker, parts...);
    std::string all;
    for (const Problem& problem : checker.problems) all += problem.describe() + "\n";
    return all;
}

template <class Spec, class Response>
std::string refusal(const Spec& spec, const Response& response) {
    const auto problem = check(spec, response);
    return problem ? problem->describe() : "";
}

Option option(const Id& id) {
    Option option{id, {}};
    option.text.by_language["fr"] = {{id, SpanStyle::Plain}};
    return option;
}

Allocation::Spec three() { return {{option("a"), option("b"), option("c")}, 100, 10}; }

Allocation::Response amounts(int a, int b, int c) { return {{{"a", a}, {"b", b}, {"c", c}}}; }

Slider::Spec scale(int low, int high, int step = 1) {
    Slider::Spec spec;
    spec.low = low;
    spec.high = high;
    spec.step = step;
    return spec;
}

Slider::Key slider_key(int value, int tolerance, int reach = 0) {
    Slider::Key key;
    key.value = value;
    key.tolerance = tolerance;
    key.reach = reach;
    return key;
}

Number::Key number_key(const std::string& value) {
    Number::Key key;
    key.value = value;
    return key;
}

ShortText::Key text_key(std::vector<std::string> accepted) {
    ShortText::Key key;
    key.accepted = std::move(accepted);
    return key;
}

}  // namespace

TEST_SUITE("model/amounts") {
    TEST_CASE("keys of texts") {
        const ShortText::Spec spec{.maximum = 10, .placeholder = {}};
        CHECK(problems(spec, text_key({"mot"})) == "");
        CHECK(problems(spec, text_key({})) == "/accepted: at least one answer must be right\n");
        CHECK(problems(spec, text_key({"mot", " \u0301"})) == "/accepted/1: empty\n");
        CHECK(problems(spec, text_key({"mot beaucoup trop long"})) == "/accepted/0: longer than the answer may be\n");
        ShortText::Key key = text_key({});
        key.pattern = "a(b";
        CHECK(problems(spec, key) == "/pattern: at character 2: a group that is not closed\n");
        key.pattern = "ab?";
        key.distance = 4;
        CHECK(problems(spec, key) == "/distance: 0 to 3 expected\n");
        CHECK(problems(spec, text_key(std::vector<std::string>(201, "a"))) == "/accepted: 0 to 200 expected\n");
    }
    TEST_CASE("keys of numbers") {
        Number::Spec spec;
        CHECK(problems(spec, number_key("-9.81")) == "");
        CHECK(problems(spec, number_key("9,81")) == "/value: a decimal expected, such as \"9.81\"\n");
        Number::Key key = number_key("1");
        key.absolute = "-1";
        key.relative = "2 %";
        key.figures = 16;
        key.units = {{"km", "1"}, {"km", "0"}};
        spec.form = {{"km"}, 16};
        CHECK(problems(spec, key) ==
              "/figures: 0 to 15 expected\n"
              "/absolute: a decimal from 0 expected, such as \"0.5\"\n"
              "/relative: a decimal from 0 expected, such as \"0.5\"\n"
              "/units/1/unit: named twice\n"
              "/units/1/factor: a decimal above 0 expected, such as \"1000\"\n");
    }
    TEST_CASE("units of two sizes are told apart") {
        const auto wrong = [](const char* one, const char* other, const char* factor) {
            Number::Spec spec;
            spec.form.units = {one, other};
            Number::Key key = number_key("5");
            key.units = {{one, "1"}, {other, factor}};
            return problems(spec, key);
        };
        for (const auto& [one, other] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"m.", "m"}, {"m2", "m²"}, {"a b", "ab"}, {"km/h", "km / h"}}) {
            CHECK_MESSAGE(wrong(one, other, "1000").ends_with("reads like another unit of another size\n"), one);
            CHECK_MESSAGE(wrong(one, other, "1") == "", one);
        }
        CHECK(wrong("mW", "MW", "1e9") == "");
        CHECK(wrong("mm", "Mm", "1e9") == "");
    }
    TEST_CASE("the value has a unit") {
        Number::Spec spec;
        spec.form.units = {"m"};
        Number::Key key = number_key("5");
        key.units = {{"m", "1000"}};
        CHECK(problems(spec, key) == "/units: the unit of the value is missing: its factor is 1\n");
    }
    TEST_CASE("0 has no figures to ask for") {
        Number::Spec spec;
        spec.form.figures = 2;
        Number::Key key = number_key("0.0");
        key.figures = 2;
        CHECK(problems(spec, key) == "/figures: 0 has no significant figures\n");
    }
    TEST_CASE("what a key wants of a number, the exercise says") {
        Number::Key key = number_key("72");
        Number::Spec spec;
        key.units = {{"cartons", "1"}};
        CHECK(problems(spec, key) == "/units: the exercise does not name the unit \"cartons\"\n");
        spec.form.units = {"cartons", "kg"};
        CHECK(problems(spec, key) == "");
        key.units.clear();
        CHECK(problems(spec, key) == "/units: the exercise asks for a unit, the key does not\n");
        spec.form.units.push_back("");
        CHECK(problems(spec, key) == "");
        key.figures = 3;
        CHECK(problems(spec, key) == "/units: not the significant figures of the exercise\n");
        spec.form.figures = 3;
        CHECK(problems(spec, key) == "");
    }
    TEST_CASE("a unit that nobody could type is refused") {
        const auto refused = [](const std::string& unit) {
            Number::Spec spec;
            spec.form.units = {unit};
            Number::Key key = number_key("5");
            key.units = {{unit, "1"}};
            return !problems(spec, key).empty();
        };
        for (const char* unit :
             {"min.", "m²", "m2", "°C", "º", "carton(s)", "km/h", "%", "€", "a.m.", "s⁻¹", "½ l", "e", "x", "'", "″"})
            CHECK_MESSAGE(!refused(unit), unit);
        for (const char* unit : {"2nd", "3", ".", "-", "'s", "5 kg"}) CHECK_MESSAGE(refused(unit), unit);
    }
    TEST_CASE("numbers") {
        const Number::Spec spec;
        CHECK(refusal(spec, Number::Response{std::string(60, '1')}) == "");
        CHECK(refusal(spec, Number::Response{std::string(61, '1')}) == "/text: too long");
        CHECK(complete(spec, Number::Response{"1,5 km"}));
        CHECK(!complete(spec, Number::Response{"beaucoup"}));
        CHECK(empty(spec, Number::Response{" \t"}));
    }
    TEST_CASE("scales of sliders") {
        CHECK(problems(Slider::Spec{}) == "");
        CHECK(problems(scale(5, 5)).starts_with("/high: more than the low end expected\n"));
        CHECK(problems(scale(0, 100, 30)).starts_with("/step: "));
        CHECK(problems(scale(0, 100, 0)).starts_with("/step: "));
        CHECK(problems(scale(-1'000'000, 1'000'000)).starts_with("/step: "));
        CHECK(problems(scale(-2'000'000'000, 2'000'000'000)).starts_with("/low: "));
    }
    TEST_CASE("keys of sliders") {
        const Slider::Spec spec = scale(0, 100, 10);
        CHECK(problems(spec, slider_key(34, 4, 0)) == "");
        CHECK(problems(spec, slider_key(101, 5, 5)) ==
              "/value: a value on the scale expected\n"
              "/reach: 0, or more than the tolerance and no more than the scale expected\n");
        CHECK(problems(spec, slider_key(35, 4)) == "/tolerance: no step of the scale is that close\n");
        CHECK(problems(spec, slider_key(40, -1)).starts_with("/tolerance: 0 to"));
    }
    TEST_CASE("values of sliders") {
        const Slider::Spec spec = scale(-15, 15, 10);
        CHECK(refusal(spec, Slider::Response{-15}) == "");
        CHECK(refusal(spec, Slider::Response{5}) == "");
        for (const int value : {-16, -14, 0, 25})
            CHECK(refusal(spec, Slider::Response{value}) == "/value: not on the scale");
    }
    TEST_CASE("allocations") {
        CHECK(problems(three()) == "");
        Allocation::Spec spec = three();
        spec.step = 30;
        CHECK(problems(spec) == "/step: a divisor of the total expected\n");
        spec.total = 0;
        CHECK(problems(spec).starts_with("/total: 1 to 10000 expected\n"));
        spec = three();
        for (int index = 0; index < 10; ++index) spec.options.push_back(option("x" + std::to_string(index)));
        CHECK(problems(spec) == "/options: 2 to 12 expected\n");
    }
    TEST_CASE("keys of allocations") {
        const auto with = [](Allocation::Response ideal) {
            Allocation::Key key;
            key.ideal = std::move(ideal.amounts);
            return problems(three(), key);
        };
        CHECK(with(amounts(50, 30, 20)) == "");
        CHECK(with(amounts(50, 30, 10)) == "/ideal: the points don't sum to the total\n");
        CHECK(with(amounts(50, 30, 25)) == "/ideal/2/points: a number of steps up to the total expected\n");
        CHECK(with({{{"a", 100}}}) == "/ideal: one amount for each option expected\n");
        CHECK(with({{{"a", 50}, {"c", 30}, {"b", 20}}}) == "/ideal/1/option: the options in their order expected\n");
    }
    TEST_CASE("amounts given") {
        const Allocation::Spec spec = three();
        CHECK(refusal(spec, amounts(50, 30, 0)) == "");
        CHECK(refusal(spec, amounts(50, 60, 0)) == "/amounts: more points than the total");
        CHECK(refusal(spec, amounts(-10, 0, 0)) == "/amounts/0/points: a number of steps up to the total expected");
        CHECK(refusal(spec, amounts(0, 5, 0)) == "/amounts/1/points: a number of steps up to the total expected");
        CHECK(refusal(spec, amounts(0, 0, 2'147'483'640)).starts_with("/amounts/2/points"));
        CHECK(refusal(spec, Allocation::Response{}) == "/amounts: one amount for each option expected");
        CHECK(complete(spec, amounts(50, 30, 20)));
        CHECK(!complete(spec, amounts(50, 30, 10)));
        CHECK(empty(spec, blank(spec)));
        CHECK(refusal(spec, blank(spec)) == "");
    }
}

}  // namespace potentiel
