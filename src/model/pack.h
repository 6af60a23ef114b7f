#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/kinds.h"

namespace potentiel {

enum class Kind {
#define ITEM_KIND(Type, name) Type,
#include "model/item_kinds.inl"
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
#include "model/item_kinds.inl"
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

struct Skill {
    Id id;
    Label name;
    Label can;  // completes "You can …"
    Basis basis = Basis::Demonstrated;
    std::vector<Alignment> alignments;
};

// A name for the scores from `from` thousandths up to the next level.
struct Level {
    Id id;
    int from = 0;  // 0..1000
    Label name;
};

struct Exercise {
    Id id;
    Label title;
    std::vector<Id> skills;
    int points = 1;  // weight in the total, 1..100
    LocalizedProse stem;
    LocalizedProse material;  // what the question is about: a message, a table; may be empty
    Spec spec;

    Kind kind() const { return kind_of(spec); }
};

struct Section {
    Id id;
    Label title;
    std::vector<Exercise> exercises;
};

struct ExerciseKey {
    Id exercise;
    Key key;
};

struct Pack {
    std::string format;   // "potentiel-pack/1"
    Id id;
    std::string version;  // semantic version
    std::vector<std::string> languages;  // BCP 47; the first is the main one
    std::string license;                 // SPDX
    std::vector<std::string> authors;
    int minutes = 0;  // how long it usually takes
    Label title;
    LocalizedProse description;
    std::vector<Skill> skills;
    std::vector<Level> levels;  // ascending, the first from 0
    std::vector<Section> sections;
    std::vector<ExerciseKey> keys;  // empty in a sealed pack
};

}  // namespace potentiel
