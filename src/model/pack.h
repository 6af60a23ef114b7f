#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kinds/spec.h"
#include "model/conduct.h"

namespace potentiel {

enum class Kind {
#define ITEM_KIND(Type, name) Type,
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
};

// The three variants have their alternatives in the order of the table: index() is the kind in all of them.
namespace detail {
template <class None, class... Kinds>
struct Variants {
    using Spec = std::variant<typename Kinds::Spec...>;
    using Key = std::variant<typename Kinds::Key...>;
    using Response = std::variant<typename Kinds::Response...>;
};
using All = Variants<void
#define ITEM_KIND(Type, name) , Type
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
                     >;
}  // namespace detail

using Spec = detail::All::Spec;
using Key = detail::All::Key;
using Response = detail::All::Response;

template <class Variant>
Kind kind_of(const Variant& variant) {
    return static_cast<Kind>(variant.index());
}

// Whether exercises of this kind ask nothing: they have no score, no skill, no hint, and nothing to check.
inline bool asks_nothing(const Spec& spec) {
    return std::visit([](const auto& known) { return requires { known.asks_nothing; }; }, spec);
}

// Whether candidates describe themselves in exercises of this kind: nothing is right, so their skills are declared.
inline bool declares(const Spec& spec) {
    return std::visit([](const auto& known) { return requires { known.declares; }; }, spec);
}

// A skill in an external framework (ESCO, DigComp, ROME), by URI.
struct Alignment {
    std::string framework;
    std::string code;
    std::string name;
    std::string uri;
};

// Demonstrated: shown by right answers. Declared: stated by candidates themselves; reported separately and never part
// of the total.
enum class Basis { Demonstrated, Declared };

// A name for the scores from `from` thousandths up to the next level.
struct Level {
    Id id;
    int from = 0;
    Label name;

    void bounds(auto& within) const { within.value("from", from, 0, 1000); }
};

// What to do next for a skill, on a site of others: a training, a test, a book.
struct NextStep {
    static constexpr int most = 5;  // of a skill

    Label title;
    std::string link;  // https
    Label kind;        // such as "a course of two hours"; may be empty
    Label cost;        // such as "free"; may be empty
    Id level;          // for whom: candidates at this level of the skill; "": all
};

struct Skill {
    Id id;
    Label name;
    Label can;  // completes "You can …"
    Basis basis = Basis::Demonstrated;
    std::vector<Alignment> alignments;
    std::vector<Level> levels;  // of the skill itself; empty: the pack's
    int pass = 0;               // thousandths needed to pass; 0: no pass mark
    std::vector<Label> interview;  // questions for a recruiter to ask; candidates do not see them
    std::vector<NextStep> next;

    void bounds(auto& within) const {
        within.value("pass", pass, 0, 1000);
        within.count("interview", interview, 0, 2);
        within.count("next", next, 0, NextStep::most);
    }
};

// A hint on request, one after another.
struct Hint {
    LocalizedProse text;
    int cost = 0;  // thousandths subtracted from the score

    void bounds(auto& within) const { within.value("cost", cost, 0, 1000); }
};

// A number that differs between candidates, drawn from the session's seed. In texts and in the key, `{=formula}` stands
// for the formula's value (base/formula.h). Decimals are texts.
struct Parameter {
    Id id;
    std::string from, to, step;  // one of from, from + step … to
    std::vector<std::string> values;  // or one of these
    std::string formula;  // or computed from the parameters before it
};

// A picture, or a sound with its transcript.
struct Medium {
    static constexpr std::size_t most_bytes = 300'000, most_bytes_together = 1'000'000;
    static constexpr int widest = 10'000;  // a side of a picture

    Id id;
    std::string type;  // image/png, image/jpeg, image/webp, image/svg+xml, audio/mpeg, audio/ogg …
    std::string data;  // base64
    int width = 0, height = 0;  // of a picture, in CSS px
    Label alternative;  // description of a picture or name of a sound
    LocalizedProse transcript;  // of a sound
};

// Material for several exercises: a text, a table, a picture, a sound.
struct Stimulus {
    Id id;
    Label title;
    LocalizedProse text;
    Id medium;  // "" if there is none
};

struct Exercise {
    Id id;
    Label title;
    std::vector<Id> skills;
    int points = 1;  // weight in the total
    LocalizedProse stem;
    LocalizedProse material;  // the subject of the question: a message, a table; may be empty
    Id stimulus;  // "" if there is none
    std::vector<Hint> hints;
    int attempts = 0;  // number of times that the answer may be checked before the end; 0: never
    int attempt_cost = 0;  // thousandths that each check after the first subtracts from the score
    std::vector<Parameter> parameters;
    TimeLimit time;
    Spec spec;

    Kind kind() const { return kind_of(spec); }

    void bounds(auto& within) const {
        within.value("points", points, 1, 100);
        within.count("hints", hints, 0, 10);
        within.value("attempts", attempts, 0, 10);
        within.value("attempt_cost", attempt_cost, 0, 1000);
        within.count("parameters", parameters, 0, 20);
    }
};

// Holds if an option was chosen, or if the score of an earlier exercise or section is in a range.
struct Condition {
    Id exercise;  // exercise or section, one of the two
    Id section;
    Id option;  // the option that must be chosen; "" if the score counts
    int at_least = 0;
    int at_most = 1000;

    void bounds(auto& within) const {
        within.value("at_least", at_least, 0, 1000);
        within.value("at_most", at_most, 0, 1000);
    }
};

struct Section {
    Id id;
    Label title;
    LocalizedProse instructions;  // shown before its first exercise; may be empty
    int draw = 0;  // number of exercises drawn for each candidate, from the seed; 0: all
    Shuffle shuffle = Shuffle::No;  // of its exercises
    std::vector<Condition> when;  // all must hold, otherwise the section is omitted
    TimeLimit time;  // for the whole section
    std::vector<Exercise> exercises;
};

struct ExerciseKey {
    Id exercise;
    Key key;
};

// Whether scores are corrected for guessing where one of a few options must be chosen.
enum class Guessing { Ignored, Corrected };

struct Pack {
    std::string format;  // "potentiel-pack/1"
    Id id;
    std::string version;  // semantic version
    std::vector<std::string> languages;  // BCP 47; the first is the main one
    std::string license;  // SPDX
    std::vector<std::string> authors;
    int minutes = 0;  // usual duration
    Label title;
    LocalizedProse description;
    std::vector<Skill> skills;
    std::vector<Level> levels;  // ascending, the first from 0
    int pass = 0;  // thousandths needed to pass the whole; 0: no pass mark
    Guessing guessing = Guessing::Ignored;
    TimeLimit time;  // for the whole test
    std::vector<int> extra_time;  // percent; candidates may choose one without giving a reason
    Breaks breaks;
    Navigation navigation = Navigation::Free;
    Shows shows = Shows::End;
    Signals signals;  // records besides the answers; announced before the test and shown after it
    std::vector<Medium> media;
    std::vector<Stimulus> stimuli;
    std::vector<Section> sections;
    std::vector<ExerciseKey> keys;  // empty in a sealed pack

    void bounds(auto& within) const {
        within.value("pass", pass, 0, 1000);
        within.each("extra_time", extra_time, 1, 400);
    }
};

// The levels of a skill: its own, else the pack's.
inline const std::vector<Level>& levels_of(const Pack& pack, const Skill& skill) {
    return skill.levels.empty() ? pack.levels : skill.levels;
}

}  // namespace potentiel
