#include "base/plain_text.h"
#include "base/work.h"
#include "model/by_kind.h"
#include "model/rules/archive.h"
#include "model/rules/media.h"
#include "model/rules/rules.h"
#include "model/variants.h"

namespace potentiel {
namespace {

constexpr std::size_t longest_version = 100;  // code points
constexpr std::size_t longest_uri = 500;      // bytes
constexpr std::size_t most_signed = 200'000;  // bytes repeated in every result; results from 512 KiB on are refused

bool all_within(std::string_view text, char low, char high) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return c >= low && c <= high; });
}

// BCP 47 with language, script and region, which every browser accepts: "fr", "pt-BR", "zh-Hant-TW", "es-419".
bool is_language_tag(std::string_view tag) {
    if (tag.ends_with('-')) return false;
    const auto next = [&] {
        const std::string_view part = tag.substr(0, tag.find('-'));
        tag.remove_prefix(std::min(tag.size(), part.size() + 1));
        return part;
    };
    std::string_view part = next();
    if (part.size() < 2 || part.size() > 3 || !all_within(part, 'a', 'z')) return false;
    part = next();
    if (part.size() == 4 && all_within(part.substr(0, 1), 'A', 'Z') && all_within(part.substr(1), 'a', 'z'))
        part = next();
    if ((part.size() == 2 && all_within(part, 'A', 'Z')) || (part.size() == 3 && all_within(part, '0', '9')))
        part = next();
    return part.empty() && tag.empty();
}

// RFC 3986, but also with non-ASCII letters, which are escaped when a result is made.
bool is_uri(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size() || text.size() > longest_uri) return false;
    const bool scheme = std::all_of(text.begin(), text.begin() + colon, [&](const char& c) {
        const bool mark = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
        return (c >= 'a' && c <= 'z') || (mark && &c != text.data());
    });
    return colon > 0 && scheme && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
           });
}

std::size_t longest(const Label& label) {
    std::size_t most = 0;
    for (const auto& [language, text] : label.by_language) most = std::max(most, text.size());
    return most;
}

class PackChecker {
public:
    explicit PackChecker(const Pack& pack) : pack_(pack), checker_(pack.languages) {}

    std::vector<Problem> run() {
        check_head();
        check_skills();
        check_levels(pack_.levels);
        checker_.within_bounds(pack_);
        check_conduct();
        check_media(checker_, pack_.media);
        check_stimuli();
        check_sections();
        check_keys();
        return std::move(checker_.problems);
    }

private:
    void check_head() {
        checker_.at("format", [&] { checker_.require(pack_.format == pack_format, "\"potentiel-pack/1\" expected"); });
        std::set<Id> unused;
        checker_.new_id("id", pack_.id, unused);
        checker_.at("version", [&] {
            checker_.require(!pack_.version.empty(), "empty");
            checker_.require(is_plain_text(pack_.version, longest_version), "{0} characters at most expected",
                             longest_version);
        });
        checker_.at("languages", [&] { checker_.require(!pack_.languages.empty(), "at least one language expected"); });
        checker_.each("languages", pack_.languages, [&](const std::string& language) {
            checker_.require(is_language_tag(language), "a language tag as \"fr\" or \"pt-BR\" expected");
        });
        checker_.translated("title", pack_.title);
        checker_.translated("description", pack_.description);
    }

    void check_skills() {
        checker_.each("skills", pack_.skills, [&](const Skill& skill) {
            checker_.new_id("id", skill.id, skills_);
            checker_.translated("name", skill.name);
            checker_.translated("can", skill.can);
            checker_.each("interview", skill.interview, [&](const Label& question) { checker_.translated(question); });
            check_levels(skill.levels);
            checker_.within_bounds(skill);
            check_next(skill);
            checker_.each("alignments", skill.alignments, [&](const Alignment& alignment) {
                checker_.at("uri", [&] {
                    checker_.require(alignment.uri.empty() || is_uri(alignment.uri),
                                     "an address as https://example.org of 500 bytes at most expected");
                });
            });
        });
        checker_.at("skills", [&] { checker_.require(signed_bytes() <= most_signed, "too much for one result"); });
    }

    // Estimated size of the skills in a signed result. A result that is too large for its reader would be useless to
    // the candidate. The numbers account for the names and punctuation around the texts.
    std::size_t signed_bytes() const {
        std::size_t bytes = 0;
        for (const Skill& skill : pack_.skills) {
            const std::size_t name = longest(skill.name);
            bytes += 3 * (name + 600);
            for (const auto& [framework, code, title, uri] : skill.alignments)
                bytes += framework.size() + code.size() + title.size() + 3 * uri.size() + name + 600;
            for (const Level& level : levels_of(pack_, skill)) bytes += longest(level.name) + 400;
        }
        return bytes;
    }

    void check_conduct() {
        check_time(pack_.time);
        checker_.at("breaks", [&] { checker_.within_bounds(pack_.breaks); });
        checker_.at("shows", [&] {
            const bool closes = pack_.navigation == Navigation::Sections;
            checker_.require(pack_.shows != Shows::Sections || closes, "sections that are closed expected");
        });
    }

    void check_time(const TimeLimit& time) {
        checker_.at("time", [&] {
            checker_.within_bounds(time);
            int previous = time.seconds;
            checker_.each("warnings", time.warnings, [&](int seconds) {
                checker_.require(seconds > 0 && seconds < previous, "descending numbers below the limit expected");
                previous = seconds;
            });
        });
    }

    void check_stimuli() {
        std::set<Id> media;
        for (const Medium& medium : pack_.media) media.insert(medium.id);
        checker_.each("stimuli", pack_.stimuli, [&](const Stimulus& stimulus) {
            checker_.new_id("id", stimulus.id, stimuli_);
            checker_.translated("title", stimulus.title);
            checker_.translated_if_any("text", stimulus.text);
            const bool something = !stimulus.text.by_language.empty() || !stimulus.medium.empty();
            checker_.require(something, "a text or a medium expected");
            checker_.at("medium", [&] {
                checker_.require(stimulus.medium.empty() || media.contains(stimulus.medium), "unknown medium");
            });
        });
    }

    void check_next(const Skill& skill) {
        const auto& levels = levels_of(pack_, skill);
        checker_.each("next", skill.next, [&](const NextStep& step) {
            checker_.translated("title", step.title);
            checker_.translated_if_any("kind", step.kind);
            checker_.translated_if_any("cost", step.cost);
            checker_.at("link", [&] {
                checker_.require(step.link.starts_with("https://") && is_uri(step.link),
                                 "an address as https://example.org of 500 bytes at most expected");
            });
            checker_.at("level", [&] {
                checker_.require(
                    step.level.empty() ||
                        std::any_of(levels.begin(), levels.end(), [&](const Level& it) { return it.id == step.level; }),
                    "unknown level");
            });
        });
    }

    void check_levels(const std::vector<Level>& levels) {
        std::set<Id> ids;
        int previous = -1;
        checker_.each("levels", levels, [&](const Level& level) {
            checker_.new_id("id", level.id, ids);
            checker_.translated("name", level.name);
            checker_.within_bounds(level);
            checker_.at("from", [&] {
                checker_.require(previous >= 0 || level.from == 0, "the first level begins at 0");
                checker_.require(level.from > previous, "ascending numbers expected");
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
            checker_.translated_if_any("instructions", section.instructions);
            checker_.at("exercises",
                        [&] { checker_.require(!section.exercises.empty(), "at least one exercise expected"); });
            checker_.at("draw", [&] {
                const auto all = static_cast<int>(section.exercises.size());
                checker_.require(section.draw >= 0 && section.draw <= all, "no more than there are exercises expected");
            });
            check_time(section.time);
            check_conditions(section);
            checker_.each("exercises", section.exercises, [&](const Exercise& exercise) { check_exercise(exercise); });
        });
    }

    // Conditions refer to earlier sections only, so that the route never depends on what follows. The first section is
    // always open, so that every candidate has something to do.
    void check_conditions(const Section& section) {
        const bool first = &section == &pack_.sections.front();
        checker_.at("when",
                    [&] { checker_.require(!first || section.when.empty(), "the first section is always open"); });
        checker_.each("when", section.when, [&](const Condition& condition) {
            checker_.require(condition.exercise.empty() != condition.section.empty(),
                             "an exercise or a section expected");
            checker_.within_bounds(condition);
            checker_.require(condition.at_least <= condition.at_most, "at_least no more than at_most expected");
            if (!condition.section.empty()) return check_earlier_section(condition.section, section);
            checker_.at("exercise", [&] {
                checker_.require(exercise_ids_.contains(condition.exercise), "no exercise of an earlier section");
                const Exercise* exercise = find(condition.exercise);
                checker_.require(!exercise || !asks_nothing(exercise->spec), "nothing is asked there");
            });
            checker_.at("option", [&] {
                checker_.require(condition.option.empty() || offers(condition.exercise, condition.option),
                                 "no option of that exercise");
            });
        });
    }

    void check_earlier_section(const Id& wanted, const Section& before) {
        const auto end = pack_.sections.begin() + (&before - pack_.sections.data());
        const auto found =
            std::find_if(pack_.sections.begin(), end, [&](const Section& section) { return section.id == wanted; });
        checker_.at("section", [&] {
            checker_.require(found != end, "no earlier section");
            const bool silent = found != end && std::all_of(found->exercises.begin(), found->exercises.end(),
                                                            [](const Exercise& one) { return asks_nothing(one.spec); });
            checker_.require(!silent, "nothing is asked there");
        });
    }

    // Null if there is none so far.
    const Exercise* find(const Id& exercise) const {
        const auto found = std::find_if(exercises_.begin(), exercises_.end(),
                                        [&](const Exercise* one) { return one->id == exercise; });
        return found == exercises_.end() ? nullptr : *found;
    }

    // Whether the exercise offers that option.
    bool offers(const Id& exercise, const Id& option) const {
        const Exercise* found = find(exercise);
        if (!found) return false;
        return std::visit(
            [&](const auto& spec) {
                if constexpr (requires { has_option(spec.options, option); }) {
                    return has_option(spec.options, option);
                } else {
                    return false;
                }
            },
            found->spec);
    }

    void check_asks_nothing(const Exercise& exercise) {
        const auto none = [&](std::string_view field, bool holds) {
            checker_.at(field, [&] { checker_.require(holds, "nothing is asked here"); });
        };
        none("skills", exercise.skills.empty());
        none("hints", exercise.hints.empty());
        none("attempts", exercise.attempts == 0);
        none("points", exercise.points == 1);
    }

    void check_hints_and_attempts(const Exercise& exercise) {
        checker_.each("hints", exercise.hints, [&](const Hint& hint) {
            checker_.translated("text", hint.text);
            checker_.within_bounds(hint);
        });
        checker_.at("attempts", [&] {
            checker_.require(exercise.attempts == 0 || pack_.shows != Shows::Never, "would show how it went");
            checker_.require(exercise.attempts == 0 || !std::holds_alternative<Code::Spec>(exercise.spec),
                             "code has its own tests to run");
        });
    }

    void check_parameters(const Exercise& exercise) {
        std::set<Id> ids;
        checker_.each("parameters", exercise.parameters, [&](const Parameter& parameter) {
            checker_.new_id("id", parameter.id, ids);
            const int ways = !parameter.from.empty() + !parameter.values.empty() + !parameter.formula.empty();
            checker_.require(ways == 1 && parameter.from.empty() == parameter.to.empty(),
                             "from and to, or values, or a formula expected");
        });
    }

    // The exercise with the numbers of a first draw.
    Exercise drawn(const Exercise& exercise) {
        Exercise copy = exercise;
        if (const auto problem = make_variant(copy, nullptr, first_draw)) checker_.report(*problem);
        return copy;
    }

    // Checks the key with the same numbers. A problem of the numbers themselves is reported for the exercise only.
    void check_drawn_key(Exercise exercise, Key key) {
        Exercise alone = exercise;
        if (make_variant(alone, nullptr, first_draw)) return;
        const auto problem = make_variant(exercise, &key, first_draw);
        if (!problem) return check_key(exercise.spec, key);
        checker_.report({"/key", problem->fault, problem->values});
    }

    void check_exercise(const Exercise& exercise) {
        checker_.new_id("id", exercise.id, exercise_ids_);
        exercises_.push_back(&exercise);
        checker_.translated("title", exercise.title);
        checker_.translated("stem", exercise.stem);
        checker_.translated_if_any("material", exercise.material);
        checker_.at("stimulus", [&] {
            checker_.require(exercise.stimulus.empty() || stimuli_.contains(exercise.stimulus), "unknown stimulus");
        });
        checker_.within_bounds(exercise);
        check_hints_and_attempts(exercise);
        if (asks_nothing(exercise.spec)) check_asks_nothing(exercise);
        check_parameters(exercise);
        check_time(exercise.time);
        checker_.each("skills", exercise.skills,
                      [&](const Id& id) { checker_.require(skills_.contains(id), "unknown skill"); });
        const Exercise own = drawn(exercise);
        checker_.at("spec", [&] {
            std::visit(
                [&](const auto& spec) {
                    check(checker_, spec);
                    if constexpr (requires { spec.picture; }) check_picture(spec.picture);
                },
                own.spec);
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
            const Exercise* found = find(key.exercise);
            if (!found) {
                checker_.at("exercise", [&] { checker_.require(false, "unknown exercise"); });
                return;
            }
            checker_.at("exercise", [&] { checker_.require(seen.insert(key.exercise).second, "has a key already"); });
            check_drawn_key(*found, key.key);
            check_scored_at_end(*found, key.key);
        });
        if (pack_.keys.empty()) return;
        checker_.at("keys", [&] {
            for (const Exercise* exercise : exercises_) {
                checker_.require(seen.contains(exercise->id), "no key for \"{0}\"", {exercise->id});
            }
        });
    }

    // Standardised ratings are scored by all ratings of the test, so no section may depend on them, and no check before
    // the end may settle them.
    void check_scored_at_end(const Exercise& exercise, const Key& key) {
        const auto* judgement = std::get_if<SituationalJudgement::Key>(&key);
        if (!judgement || judgement->scoring != JudgementScoring::Standardised) return;
        checker_.at("key", [&] {
            checker_.require(exercise.attempts == 0 && pack_.shows != Shows::AtOnce,
                             "standardised ratings have their score at the end, so no answer can be checked before");
        });
        for (const Section& section : pack_.sections) {
            for (const Condition& condition : section.when) {
                const bool within =
                    std::any_of(pack_.sections.begin(), pack_.sections.end(), [&](const Section& other) {
                        return other.id == condition.section &&
                               std::any_of(other.exercises.begin(), other.exercises.end(),
                                           [&](const Exercise& one) { return &one == &exercise; });
                    });
                checker_.at("key", [&] {
                    checker_.require(!within && condition.exercise != exercise.id,
                                     "standardised ratings have their score at the end, but \"{0}\" depends on it",
                                     {section.id});
                });
            }
        }
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

    static constexpr std::uint32_t first_draw = 1;

    const Pack& pack_;
    Checker checker_;
    std::set<Id> skills_, exercise_ids_, stimuli_;
    std::vector<const Exercise*> exercises_;
};

}  // namespace

std::vector<Problem> check_pack(const Pack& pack) {
    count(&Work::packs_checked);
    return PackChecker(pack).run();
}

}  // namespace potentiel
