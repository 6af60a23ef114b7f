#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <random>
#include <string>

#include "base/json_document.h"

using potentiel::parse_json;

namespace {

rapidjson::Document number_of(const std::string& text) {
    auto document = parse_json(text);
    REQUIRE_MESSAGE(document, text);
    return std::move(*document);
}

}  // namespace

TEST_SUITE("base/json_numbers") {
    TEST_CASE("whole numbers stay whole up to 64 bits") {
        CHECK(number_of("0").GetInt() == 0);
        CHECK(number_of("-0").GetInt() == 0);
        CHECK(number_of("2147483648").GetInt64() == 2147483648);
        CHECK(number_of("9223372036854775807").GetInt64() == 9223372036854775807);
        CHECK(number_of("-9223372036854775808").GetInt64() == std::numeric_limits<std::int64_t>::min());
        CHECK(number_of("18446744073709551615").GetUint64() == 18446744073709551615u);
        CHECK(!number_of("9223372036854775808").IsInt64());
        CHECK(number_of("18446744073709551616").IsDouble());
        CHECK(number_of("-9223372036854775809").IsDouble());
        CHECK(number_of("1.0").IsDouble());
        CHECK(number_of("1e2").IsDouble());
    }

    TEST_CASE("up to 15 digits and powers of 22 are exactly rounded") {
        std::mt19937_64 random(7);
        for (int i = 0; i < 20'000; ++i) {
            std::string text = std::to_string(random() % 1'000'000'000'000'000);
            const std::size_t point = random() % text.size();
            if (point > 0) text.insert(text.size() - point, ".");
            // From -22 to 22 once the point is removed.
            const int exponent = static_cast<int>(random() % 45) - 22 + static_cast<int>(point);
            text += (i % 2 ? "e" : "E") + std::to_string(exponent);
            if (i % 3 == 0) text = '-' + text;
            CAPTURE(text);
            CHECK(number_of(text).GetDouble() == std::strtod(text.c_str(), nullptr));
        }
    }

    TEST_CASE("all others are a few units in the last place off at most") {
        std::mt19937_64 random(8);
        for (int i = 0; i < 20'000; ++i) {
            const std::string text = std::to_string(random()) + "." + std::to_string(random()) + "e" +
                                     std::to_string(static_cast<int>(random() % 580) - 300);
            CAPTURE(text);
            const double expected = std::strtod(text.c_str(), nullptr), got = number_of(text).GetDouble();
            CHECK(std::abs(got - expected) <= 16 * std::abs(expected) * std::numeric_limits<double>::epsilon());
        }
        CHECK(number_of("0e155").GetDouble() == 0);
        CHECK(number_of("0.000e-999999").GetDouble() == 0);
        CHECK(number_of("1e-400").GetDouble() == 0);
        CHECK(number_of("4.9e-324").GetDouble() == 4.9e-324);
        CHECK(std::signbit(number_of("-0.0").GetDouble()));
        CHECK(number_of("0." + std::string(100'000, '0') + "1").GetDouble() == 0);
    }

    TEST_CASE("what no double holds is refused with its place") {
        for (const std::string& text :
             {std::string("1e309"), std::string(400, '9'), "-1" + std::string(400, '0') + ".5"}) {
            const auto document = parse_json("[0, " + text + "]");
            REQUIRE(!document);
            CHECK(document.problem().describe() == "line 1, column 5: the number is too large");
        }
    }
}
