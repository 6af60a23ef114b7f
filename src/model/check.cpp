#include "model/archive.h"
#include "model/by_kind.h"
#include "model/rules/media.h"
#include "model/rules/rules.h"

namespace potentiel {
namespace {

class PackChecker {
public:
    explicit PackChecker(const Pack& pack) : pack_(pack), checker_(pack.languages) {}

    std::vector<Problem> run() {
        check_head();
        check_skills();
        check_levels();
        check_media(checker_, pack_.media);
        check_sections();
        check_keys();
        return std::move(checker_.problems);
    }

private:
    void check_head() {
        checker_.at("format", [&] { checker_.require(pack_.format == pack_format, "\"potentiel-pack/1\" expected"); });
        std::set<Id> unused;
        checker_.new_id("id", pack_.id, unused);
        checker_.at("version", [&] { checker_.require(!pack_.version.empty(), "empty"); });
        checker_.at("languages", [&] { checker_.require(!pack_.languages.empty(), "at least one language expected"); });
        checker_.translated("title", pack_.title);
        checker_.translated("description", pack_.description);
    }

    void check_skills() {
        checker_.each("skills", pack_.skills, [&](const Skill& skill) {
            checker_.new_id("id", skill.id, skills_);
            checker_.translated("name", skill.name);
            checker_.translated("can", skill.can);
        });
    }

    void check_levels() {
        std::set<Id> ids;
        int previous = -1;
        checker_.each("levels", pack_.levels, [&](const Level& level) {
            checker_.new_id("id", level.id, ids);
            checker_.translated("name", level.name);
            checker_.at("from", [&] {
                checker_.require(previous >= 0 || level.from == 0, "the first level begins at 0");
                checker_.require(level.from > previous && level.from <= 1000,
                                 "ascending numbers from 0 to 1000 expected");
            });
            previous = level.from;
        });
    }

    void check_sections() {
        std::set<Id> ids;
        checker_.at("sections", [&] { checker_.require(!pack_.sections.empty(), "at least one section expected"); });
        checker_.each("sections", pack_.sections, [&](const Section& section) {
            checker_.new_id("id", section.id, ids);
            checker_.translated("title", section.title);
            checker_.at("exercises",
                        [&] { checker_.require(!section.exercises.empty(), "at least one exercise expected"); });
            checker_.each("exercises", section.exercises, [&](const Exercise& exercise) { check_exercise(exercise); });
        });
    }

    void check_exercise(const Exercise& exercise) {
        checker_.new_id("id", exercise.id, exercise_ids_);
        exercises_.push_back(&exercise);
        checker_.translated("title", exercise.title);
        checker_.translated("stem", exercise.stem);
        checker_.translated_if_any("material", exercise.material);
        checker_.at("points",
                    [&] { checker_.require(exercise.points >= 1 && exercise.points <= 100, "1 to 100 expected"); });
        checker_.each("skills", exercise.skills,
                      [&](const Id& id) { checker_.require(skills_.contains(id), "unknown skill"); });
        checker_.at("spec", [&] {
            std::visit(
                [&](const auto& spec) {
                    check(checker_, spec);
                    if constexpr (requires { spec.picture; }) check_picture(spec.picture);
                },
                exercise.spec);
        });
    }

    void check_picture(const Id& id) {
        const bool known = std::any_of(pack_.media.begin(), pack_.media.end(),
                                       [&](const Medium& medium) { return medium.id == id && is_picture(medium); });
        checker_.at("picture", [&] { checker_.require(known, "a picture of the pack's media expected"); });
    }

    void check_keys() {
        std::set<Id> seen;
        checker_.each("keys", pack_.keys, [&](const ExerciseKey& key) {
            const auto found = std::find_if(exercises_.begin(), exercises_.end(),
                                            [&](const Exercise* exercise) { return exercise->id == key.exercise; });
            if (found == exercises_.end()) {
                checker_.at("exercise", [&] { checker_.require(false, "unknown exercise"); });
                return;
            }
            checker_.at("exercise", [&] { checker_.require(seen.insert(key.exercise).second, "has a key already"); });
            check_key((*found)->spec, key.key);
        });
        if (pack_.keys.empty()) return;
        checker_.at("keys", [&] {
            for (const Exercise* exercise : exercises_) {
                checker_.require(seen.contains(exercise->id), "no key for \"" + exercise->id + "\"");
            }
        });
    }

    void check_key(const Spec& spec, const Key& key) {
        if (kind_of(spec) != kind_of(key)) {
            checker_.at("kind", [&] { checker_.require(false, "not the kind of the exercise"); });
            return;
        }
        checker_.at("key", [&] {
            with_kind(spec, key, [&](const auto& known, const auto& its_key) { check(checker_, known, its_key); });
        });
    }

    const Pack& pack_;
    Checker checker_;
    std::set<Id> skills_, exercise_ids_;
    std::vector<const Exercise*> exercises_;
};

}  // namespace

std::vector<Problem> check_pack(const Pack& pack) { return PackChecker(pack).run(); }

}  // namespace potentiel
