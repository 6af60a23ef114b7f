#include <algorithm>

#include "kinds/branching/points.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

constexpr std::size_t max_skills = 12;

class SpecChecker {
public:
    SpecChecker(Checker& checker, const Branching::Spec& spec) : checker_(checker), spec_(spec) {
        for (const auto& scene : spec.scenes) scenes_.insert(scene.id);
    }

    void run() {
        checker_.within_bounds(spec_);
        checker_.each("variables", spec_.variables, [&](const Branching::Variable& variable) {
            checker_.new_id("id", variable.id, variables_);
            checker_.within_bounds(variable);
        });
        checker_.each("scenes", spec_.scenes, [&](const Branching::Scene& scene) { check_scene(scene); });
    }

private:
    void known_variable(const Id& id) {
        checker_.at("variable", [&] { checker_.require(variables_.contains(id), "unknown variable"); });
    }

    void check_scene(const Branching::Scene& scene) {
        checker_.new_id("id", scene.id, places_);
        checker_.translated_if_any("speaker", scene.speaker);
        checker_.translated("text", scene.text);
        checker_.translated_if_any("ending", scene.ending);
        checker_.require(scene.choices.empty() != scene.ending.by_language.empty(),
                         "either choices or the name of an ending expected");
        checker_.within_bounds(scene);
        checker_.each("choices", scene.choices, [&](const Branching::Choice& choice) { check_choice(choice); });
    }

    void check_choice(const Branching::Choice& choice) {
        checker_.new_id("id", choice.id, places_);
        checker_.within_bounds(choice);
        checker_.translated("text", choice.text);
        check_conditions(choice.when);
        std::set<Id> changed;
        checker_.each("add", choice.add, [&](const Branching::Change& change) {
            known_variable(change.variable);
            checker_.require(changed.insert(change.variable).second, "is changed already");
            checker_.within_bounds(change);
        });
        checker_.each("to", choice.to, [&](const Branching::Way& way) {
            checker_.at("scene", [&] { checker_.require(scenes_.contains(way.scene), "unknown scene"); });
            checker_.within_bounds(way);
            check_conditions(way.when);
        });
    }

    void check_conditions(const std::vector<Branching::Condition>& conditions) {
        checker_.each("when", conditions, [&](const Branching::Condition& condition) {
            known_variable(condition.variable);
            checker_.within_bounds(condition);
            checker_.require(condition.at_least <= condition.at_most, "can never hold");
        });
    }

    Checker& checker_;
    const Branching::Spec& spec_;
    std::set<Id> variables_, scenes_;
    std::set<Id> places_;  // scenes and choices
};

// Whether both choices are ever offered at once. Choices for different states may read alike.
bool meet(const Branching::Spec& spec, const BranchingMap& map, std::size_t scene, const Branching::Choice& one,
          const Branching::Choice& other) {
    return std::any_of(map.values[scene].begin(), map.values[scene].end(), [&](const BranchingValues& values) {
        const auto open = open_choices(spec, {scene, values});
        const auto has = [&](const Branching::Choice& choice) {
            return std::find(open.begin(), open.end(), &choice) != open.end();
        };
        return has(one) && has(other);
    });
}

// Requires that no two choices offered at once read alike.
void require_choices_apart(Checker& checker, const Branching::Spec& spec, const BranchingMap& map) {
    std::size_t at = 0;
    checker.each("scenes", spec.scenes, [&](const Branching::Scene& scene) {
        checker.each("choices", scene.choices, [&](const Branching::Choice& choice) {
            for (const Branching::Choice& other : scene.choices) {
                if (&other == &choice) break;
                if (read_alike_somewhere(choice.text, other.text))
                    checker.require(!meet(spec, map, at, other, choice), "reads like \"{0}\"", {other.id});
            }
        });
        ++at;
    });
}

// Ids that points and feedback can refer to.
std::set<Id> places_of(const Branching::Spec& spec) {
    std::set<Id> places;
    for (const Branching::Scene& scene : spec.scenes) {
        if (is_ending(scene)) places.insert(scene.id);
        for (const Branching::Choice& choice : scene.choices) places.insert(choice.id);
    }
    return places;
}

void check_points(Checker& checker, const Branching::Points& points) {
    checker.within_bounds(points);
    std::set<Id> named;
    checker.each("skills", points.skills,
                 [&](const Id& skill) { checker.require(named.insert(skill).second, "named twice"); });
}

// Requires that points distinguish better conversations from worse ones, in total and for each skill.
void check_ranges(Checker& checker, const Branching::Spec& spec, const Branching::Key& key) {
    const PointTable table = point_table(key);
    checker.require(table.skills.size() <= max_skills, "at most {0} skills expected", max_skills);
    if (!checker.problems.empty()) return;
    const std::vector<PointRange> ranges = point_ranges(spec, *map_of(spec), table);
    for (std::size_t index = 0; index < ranges.size(); ++index) {
        const bool differ = ranges[index].least < ranges[index].most;
        if (index == 0) checker.require(differ, "every path comes to the same points");
        else checker.require(differ, "every path comes to the same points for \"{0}\"", {table.skills[index - 1]});
    }
}

}  // namespace

void check(Checker& checker, const Branching::Spec& spec) {
    SpecChecker(checker, spec).run();
    // The next checks need a valid spec; a pack with problems is refused anyway.
    if (!checker.problems.empty()) return;
    auto map = map_of(spec);
    if (map) return require_choices_apart(checker, spec, *map);
    checker.report(map.problem());
}

void check(Checker& checker, const Branching::Spec& spec, const Branching::Key& key) {
    const std::set<Id> places = places_of(spec);
    std::set<Id> counted, explained;
    checker.each("points", key.points, [&](const Branching::Points& points) {
        checker.at("place", [&] {
            checker.require(places.contains(points.place), "unknown choice or ending");
            checker.require(counted.insert(points.place).second, "named twice");
        });
        check_points(checker, points);
    });
    checker.each("options", key.options, [&](const OptionFeedback& feedback) {
        checker.at("option", [&] {
            checker.require(places.contains(feedback.option), "unknown choice or ending");
            checker.require(explained.insert(feedback.option).second, "named twice");
        });
        checker.translated("text", feedback.text);
    });
    checker.translated_if_any("why", key.why);
    if (checker.problems.empty()) checker.at("points", [&] { check_ranges(checker, spec, key); });
}

std::optional<Problem> check(const Branching::Spec& spec, const Branching::Response& response) {
    const auto walked = walk(spec, response.path);
    if (!walked) return walked.problem();
    return {};
}

std::optional<Problem> step(const Branching::Spec&, const Branching::Response& before,
                            const Branching::Response& after) {
    const bool grows = after.path.size() == before.path.size() + 1 &&
                       std::equal(before.path.begin(), before.path.end(), after.path.begin());
    if (grows) return {};
    return Problem{"/path", "a conversation goes on by one choice, and can't be taken back"};
}

bool complete(const Branching::Spec& spec, const Branching::Response& response) {
    auto walked = walk(spec, response.path);
    return walked && is_ending(spec.scenes[walked->end.scene]);
}
bool empty(const Branching::Spec&, const Branching::Response& response) { return response.path.empty(); }
Branching::Response blank(const Branching::Spec&) { return {}; }

}  // namespace potentiel
