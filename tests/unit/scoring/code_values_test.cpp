#include "kinds/code/values.h"

#include <doctest/doctest.h>

namespace potentiel {
namespace {

bool same_json(std::string_view one, std::string_view other) { return same_values(Code::Spec{}, one, other); }

}  // namespace

TEST_CASE("JSON values are compared by meaning") {
    CHECK(same_json("1", "1.0"));
    CHECK(same_json("-0", "0"));
    CHECK(same_json("0e155", "0"));
    CHECK(same_json("0.1", "1e-1"));
    CHECK_FALSE(same_json("0.3", "0.30000000000000004"));  // 0.1 + 0.2
    CHECK(same_json(R"({"a":1,"b":[true,null]})", R"({ "b": [true, null], "a": 1e0 })"));
    CHECK(same_json("\"\\u00e9\"", "\"é\""));
    CHECK_FALSE(same_json("1", "\"1\""));
    CHECK_FALSE(same_json("[1,2]", "[2,1]"));
    CHECK_FALSE(same_json("0", "false"));
    CHECK_FALSE(same_json("nonsense", "nonsense"));
}

}  // namespace potentiel
