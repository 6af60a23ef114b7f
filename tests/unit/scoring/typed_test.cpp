#include "scoring/typed.h"

#include <doctest/doctest.h>

namespace potentiel {

TEST_SUITE("scoring/typed") {
    TEST_CASE("a number within its tolerance") {
        NumberKey key{.value = "9.81", .absolute = "0.05", .relative = "", .units = {}};
        CHECK(number_is_right(key, "9,81"));
        CHECK(number_is_right(key, "9.76"));
        CHECK(!number_is_right(key, "9.759999999999999999999"));
        CHECK(!number_is_right(key, "-9,81"));
        CHECK(!number_is_right(key, "9,81 m"));
        key.relative = "0.1";  // the larger of the two holds
        CHECK(number_is_right(key, "10.791"));
        CHECK(!number_is_right(key, "10.7911"));
    }
    TEST_CASE("a number without tolerance") {
        const NumberKey key{.value = "1234", .absolute = "", .relative = "", .units = {}};
        CHECK(number_is_right(key, "1 234"));
        CHECK(number_is_right(key, "1,234e3"));
        CHECK(!number_is_right(key, "1,234"));
        CHECK(!number_is_right(key, "1234.0000000001"));
        CHECK(!number_is_right(key, ""));
    }
    TEST_CASE("units with factors") {
        const NumberKey key{.value = "1500",
                            .absolute = "",
                            .relative = "",
                            .units = {{"m", "1"}, {"km", "1000"}, {"Mm", "1e6"}, {"mm", "0.001"}}};
        CHECK(number_is_right(key, "1500 m"));
        CHECK(number_is_right(key, "1,5 km"));
        CHECK(number_is_right(key, "1,5 KM"));
        CHECK(number_is_right(key, "1 500 000 mm"));
        CHECK(number_is_right(key, "0.0015 Mm"));
        CHECK(!number_is_right(key, "1500 MM"));  // it could be either
        CHECK(!number_is_right(key, "1500 Mm"));
        CHECK(!number_is_right(key, "1500"));
        CHECK(!number_is_right(key, "1500 g"));
    }
    TEST_CASE("significant figures") {
        const NumberKey key{.value = "3.14159", .absolute = "", .relative = "", .figures = 3, .units = {}};
        CHECK(number_is_right(key, "3,14"));
        CHECK(number_is_right(key, "314e-2"));
        CHECK(!number_is_right(key, "3.1"));
        CHECK(!number_is_right(key, "3.140"));
        CHECK(!number_is_right(key, "3.14159"));
        const NumberKey whole{.value = "1200", .absolute = "", .relative = "", .figures = 2, .units = {}};
        CHECK(number_is_right(whole, "1200"));
        CHECK(number_is_right(whole, "1,2e3"));
        CHECK(!number_is_right(whole, "1,20e3"));
    }
}

}  // namespace potentiel
