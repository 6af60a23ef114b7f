#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "kinds/branching/walk.h"
#include "model/rules/archive.h"
#include "scoring/score.h"
#include "unit/files.h"

namespace potentiel {
namespace {

Pack pack_at(const std::string& path) {
    auto pack = load_pack(read_file(path));
    if (!pack) FAIL(path, ": ", pack.problem().describe());
    return std::move(*pack);
}

// One scene with two choices, each with its own ending.
const Branching::Spec fork{{},
                           {{"start", {}, {}, {{"a", {}, {}, {}, {{"x", {}}}}, {"b", {}, {}, {}, {{"y", {}}}}}, {}},
                            {"x", {}, {}, {}, {}},
                            {"y", {}, {}, {}, {}}}};

int of_skill(const Score& score, const Id& skill) {
    for (const SkillScore& one : score.skills) {
        if (one.skill == skill) return one.value;
    }
    return -1;
}

struct Extremes {
    int paths = 0, least = 1000, most = 0;
    std::set<Id> endings;
};

// Walks every path to its end.
void walk_all(const Branching::Spec& spec, const Branching::Key& key, std::vector<Id>& path, Extremes& found) {
    auto walked = walk(spec, path);
    REQUIRE(walked);
    const auto open = open_choices(spec, walked->end);
    for (const Branching::Choice* choice : open) {
        path.push_back(choice->id);
        walk_all(spec, key, path, found);
        path.pop_back();
    }
    if (!open.empty()) return;
    const Branching::Scene& last = spec.scenes[walked->end.scene];
    REQUIRE(is_ending(last));
    const int score = *score_branching(spec, key, {path}).value;
    found.least = std::min(found.least, score);
    found.most = std::max(found.most, score);
    found.endings.insert(last.id);
    ++found.paths;
}

}  // namespace

TEST_CASE("branching: points count for the skills that they name, or for all") {
    const Branching::Key key{{{"a", 4, {"calm"}}, {"b", 1, {"listening"}}, {"x", 2, {}}}, {}, {}};
    const Score one = score_branching(fork, key, {{"a"}}), other = score_branching(fork, key, {{"b"}});
    CHECK(*one.value == 1000);  // 6 and 1 points
    CHECK(*other.value == 0);
    CHECK(one.skills.size() == 2);
    CHECK(of_skill(one, "calm") == 1000);  // 6 and 0
    CHECK(of_skill(one, "listening") == 1000);  // 2 and 1
    CHECK(of_skill(other, "calm") == 0);
    CHECK(of_skill(other, "listening") == 0);
    CHECK(one.how.rule == Rule::Path);
    CHECK(one.how.a == 6);
    CHECK(one.how.b == 1);
    CHECK(one.how.c == 6);
}

TEST_CASE("branching: without skills in the key the value holds for all") {
    const Branching::Key key{{{"a", 4, {}}}, {}, {}};
    CHECK(score_branching(fork, key, {{"a"}}).skills.empty());
}

TEST_CASE("branching: of all paths the best scores 1000 and the worst 0, and each ending is reached") {
    for (const char* name : {"gallery/branching", "accueil-client"}) {
        const Pack pack = pack_at("build/packs/" + std::string(name) + ".json");
        std::size_t place = 0;
        for (const Section& section : pack.sections) {
            for (const Exercise& exercise : section.exercises) {
                CAPTURE(exercise.id);
                const auto& spec = std::get<Branching::Spec>(exercise.spec);
                const auto& key = std::get<Branching::Key>(pack.keys[place++].key);
                std::vector<Id> path;
                Extremes found;
                walk_all(spec, key, path, found);
                CHECK(found.least == 0);
                CHECK(found.most == 1000);
                CHECK(found.paths >= 2);
                CHECK(found.endings.size() ==
                      static_cast<std::size_t>(std::count_if(spec.scenes.begin(), spec.scenes.end(), is_ending)));
            }
        }
    }
}

}  // namespace potentiel
