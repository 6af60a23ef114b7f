// Runs src/kinds/<kind>/cases.txt. A line is `spec JSON`, `key JSON`, or `[language:] response [with outcomes] ==>
// score`; # begins a comment.

#include <doctest/doctest.h>

#include <filesystem>

#include "../files.h"
#include "model/rules/response.h"
#include "scoring/score.h"
#include "session/serialize.h"

namespace potentiel {
namespace {

template <class Variant>
struct OneOf {
    Variant value;
};
struct Outcomes {
    std::vector<CallResult> list;
    std::vector<std::string> facts;
};
template <class Archive>
void serialize(Archive& archive, OneOf<Spec>& one) {
    archive(by_kind("value", one.value));
}
template <class Archive>
void serialize(Archive& archive, OneOf<Key>& one) {
    archive(by_kind("value", one.value));
}
template <class Archive>
void serialize(Archive& archive, OneOf<Response>& one) {
    archive(by_kind("value", one.value));
}
template <class Archive>
void serialize(Archive& archive, Outcomes& outcomes) {
    archive(required("list", outcomes.list), required("facts", outcomes.facts));
}

template <class Variant>
Variant parse(std::string_view kind, std::string_view json) {
    const auto text = "{\"kind\":\"" + std::string(kind) + "\",\"value\":" + std::string(json) + "}";
    const auto one = read_json<OneOf<Variant>>(text);
    if (!one) FAIL(text, " ", one.problem().describe());
    return one->value;
}

int run_cases(std::string_view kind) {
    const std::string path = "src/kinds/" + std::string(kind) + "/cases.txt";
    if (!std::filesystem::exists(std::string(POTENTIEL_ROOT "/") + path)) return 0;
    const std::string file = read_file(path);
    Spec spec;
    Key key;
    int cases = 0;
    for (std::string_view rest = file; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("spec ")) {
            spec = parse<Spec>(kind, line.substr(5));
            continue;
        }
        if (line.starts_with("key ")) {
            key = parse<Key>(kind, line.substr(4));
            continue;
        }
        CAPTURE(line);
        const std::size_t arrow = line.rfind(" ==> ");
        REQUIRE(arrow != std::string_view::npos);
        std::string_view given = line.substr(0, arrow);
        std::string language;
        if (!given.starts_with('{')) {
            language = given.substr(0, given.find(": "));
            given.remove_prefix(language.size() + 2);
        }
        const std::size_t with = given.find(" with ");
        auto response = parse<Response>(kind, given.substr(0, with));
        CHECK(!check_response(spec, response));
        if (std::string* in = language_of(response)) *in = language;
        if (with != std::string_view::npos) {
            const std::string_view run = given.substr(with + 6);
            const std::size_t facts = run.find(" facts ");
            const std::string known(facts == std::string_view::npos ? "[]" : run.substr(facts + 7));
            const auto outcomes =
                read_json<Outcomes>("{\"list\":" + std::string(run.substr(0, facts)) + ",\"facts\":" + known + "}");
            REQUIRE(outcomes);
            std::get<Code::Response>(response).outcomes = outcomes->list;
            std::get<Code::Response>(response).facts = outcomes->facts;
        }
        const Score scored = score(spec, key, response);
        CHECK((scored ? std::to_string(*scored.value) : "none") == std::string(line.substr(arrow + 5)));
        ++cases;
    }
    return cases;
}

}  // namespace

TEST_CASE("every kind scores as its cases say") {
#define ITEM_KIND(Type, name) \
    SUBCASE(#name) { CHECK(run_cases(#name) >= 3); }
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
}

}  // namespace potentiel
