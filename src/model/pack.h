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

// The three variants hold their alternatives in the order of the table: index() is the kind in all of them.
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

// A skill in somebody else's framework (ESCO, DigComp, ROME), by URI.
struct Alignment {
    std::string framework;
    std::string code;
    std::string name;
    std::string uri;
};

// Demonstrated: shown by right answers. Declared: what candidates say of themselves; it is reported apart and never
// counts in the total.
enum class Basis { Demonstrated, Declared };

// A name for the scores from `from` thousandths up to the next level.
struct Level {
    Id id;
    int from = 0;  // 0..1000
    Label name;
};

struct Skill {
    Id id;
    Label name;
    Label can;  // completes "You can …"
    Basis basis = Basis::Demonstrated;
    std::vector<Alignment> alignments;
    std::vector<Level> levels;  // its own; empty: the pack's
    int pass = 0;               // thousandths from which it counts as passed; 0: there is no pass mark
};

// Help that the candidate may ask for, one after the other.
struct Hint {
    LocalizedProse text;
    int cost = 0;  // thousandths that it takes from the score
};

// A number that differs from candidate to candidate, drawn from the session's seed. In texts and in the key, `{=formula}`
// stands for what base/formula.h makes of it. Decimals are texts.
struct Parameter {
    Id id;
    std::string from, to, step;  // one of from, from + step … to
    std::vector<std::string> values;  // or one of these
    std::string formula;  // or what follows from the parameters before it
};

// A picture, or a sound with its transcript.
struct Medium {
    Id id;
    std::string type;  // image/png, image/jpeg, image/webp, image/svg+xml, audio/mpeg, audio/ogg …
    std::string data;  // base64
    int width = 0, height = 0;  // of a picture, CSS px
    Label alternative;  // what a picture shows, or what a sound is
    LocalizedProse transcript;  // of a sound
};

// What several exercises are about: a text, a table, a picture, a sound.
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
    int points = 1;  // weight in the total, 1..100
    LocalizedProse stem;
    LocalizedProse material;  // what the question is about: a message, a table; may be empty
    Id stimulus;  // "" if there is none
    std::vector<Hint> hints;
    int attempts = 0;  // how often the answer may be checked before the end; 0: not at all
    int attempt_cost = 0;  // thousandths that each check but the first takes from the score
    std::vector<Parameter> parameters;
    TimeLimit time;
    Spec spec;

    Kind kind() const { return kind_of(spec); }
};

// Holds when the answer to an exercise, or the score of an exercise or a section before, is as said.
struct Condition {
    Id exercise;  // one of the two
    Id section;
    Id option;  // of a choice: that it was chosen; "" where the score counts
    int at_least = 0;
    int at_most = 1000;
};

struct Section {
    Id id;
    Label title;
    LocalizedProse instructions;  // shown before its first exercise; may be empty
    int draw = 0;  // how many of its exercises each candidate gets, drawn from the seed; 0: all
    Shuffle shuffle = Shuffle::No;  // of its exercises
    std::vector<Condition> when;  // all must hold, else the section is left out
    TimeLimit time;  // over all of it
    std::vector<Exercise> exercises;
};

struct ExerciseKey {
    Id exercise;
    Key key;
};

// Whether what guessing would give is taken off where one of a few options must be chosen.
enum class Guessing { Ignored, Corrected };

struct Pack {
    std::string format;  // "potentiel-pack/1"
    Id id;
    std::string version;  // semantic version
    std::vector<std::string> languages;  // BCP 47; the first is the main one
    std::string license;  // SPDX
    std::vector<std::string> authors;
    int minutes = 0;  // how long it usually takes
    Label title;
    LocalizedProse description;
    std::vector<Skill> skills;
    std::vector<Level> levels;  // ascending, the first from 0
    int pass = 0;  // thousandths from which the whole counts as passed; 0: there is no pass mark
    Guessing guessing = Guessing::Ignored;
    TimeLimit time;  // of the whole test
    std::vector<int> extra_time;  // percent: what candidates may choose by themselves, without giving a reason
    Breaks breaks;
    Navigation navigation = Navigation::Free;
    Shows shows = Shows::End;
    Signals signals;  // what is recorded besides the answers; told beforehand, shown afterwards
    std::vector<Medium> media;
    std::vector<Stimulus> stimuli;
    std::vector<Section> sections;
    std::vector<ExerciseKey> keys;  // empty in a sealed pack
};

// The levels of a skill: its own, else the pack's.
inline const std::vector<Level>& levels_of(const Pack& pack, const Skill& skill) {
    return skill.levels.empty() ? pack.levels : skill.levels;
}

}  // namespace potentiel
