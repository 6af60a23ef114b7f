#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "base/utf8.h"
#include "model/alike.h"
#include "model/pack.h"

// Rules within one exercise of each kind, beyond the JSON form.

namespace potentiel {

// Collects problems while it walks a document.
class Checker {
public:
    explicit Checker(const std::vector<std::string>& languages) : languages_(languages) {}

    // Runs `inside`; problems found there are reported for the part `name` of the current place.
    template <class Inside>
    void at(std::string_view name, Inside inside) {
        const std::size_t outside = enter(name);
        inside();
        leave(outside);
    }
    template <class List, class Inside>
    void each(std::string_view name, const List& list, Inside inside) {
        at(name, [&] {
            std::size_t index = 0;
            for (const auto& item : list) {
                const std::size_t outside = enter(index++);
                inside(item);
                leave(outside);
            }
        });
    }

    void require(bool holds, Fault fault, std::initializer_list<std::string_view> values = {});
    // `bound` fills in {0}.
    void require(bool holds, Fault fault, std::size_t bound);

    // Adds a problem that was found in the part at the current place.
    void report(const Problem& problem);

    // Requires a number, or a count, within these bounds.
    void within(std::string_view name, std::int64_t number, int least, int most);

    // Requires the bounds that a struct declares of its fields by `bounds()`. tools/pack_facts.cpp prints the same.
    template <class T>
    void within_bounds(const T& fields) {
        Bounds bounds{*this};
        fields.bounds(bounds);
    }

    // Requires a text in every language of the pack, and in no other.
    template <class T>
    void translated(const Localized<T>& text) {
        std::vector<Translation> translations;
        for (const auto& [language, words] : text.by_language) translations.push_back({language, words.empty()});
        translated(translations);
    }
    template <class T>
    void translated(std::string_view name, const Localized<T>& text) {
        at(name, [&] { translated(text); });
    }
    template <class T>
    void translated_if_any(std::string_view name, const Localized<T>& text) {
        if (!text.by_language.empty()) translated(name, text);
    }

    // Requires a well-formed id that is not in `used`, and adds it there.
    void new_id(std::string_view name, const Id& id, std::set<Id>& used);

    std::vector<Problem> problems;

private:
    struct Translation {
        std::string_view language;
        bool empty;
    };
    void translated(const std::vector<Translation>& translations);

    struct Bounds {
        Checker& checker;

        void value(std::string_view name, int number, int least, int most) {
            checker.within(name, number, least, most);
        }
        template <class List>
        void count(std::string_view name, const List& list, int least, int most) {
            checker.within(name, static_cast<std::int64_t>(list.size()), least, most);
        }
        void each(std::string_view name, const std::vector<int>& list, int least, int most) {
            checker.at(name, [&] {
                std::size_t index = 0;
                for (const int number : list) checker.within(std::to_string(index++), number, least, most);
            });
        }
    };

    // Out of line, because they are called in hundreds of places.
    std::size_t enter(std::string_view name);
    std::size_t enter(std::size_t index);
    void leave(std::size_t outside);

    const std::vector<std::string>& languages_;
    std::string path_;
};

bool has_option(const std::vector<Option>& options, const Id& id);
// Whether options may read alike in some language. Refused if nobody could tell which one is meant.
enum class Alike { Refused, Allowed };
void check_options(Checker& checker, std::string_view name, const std::vector<Option>& options,
                   Alike alike = Alike::Refused);

// Requires that no two of the list `name` read alike in a language of the pack.
template <class List, class Text>
void require_told_apart(Checker& checker, std::string_view name, const List& list, Text text) {
    checker.each(name, list, [&](const auto& one) {
        for (const auto& other : list) {
            if (&other == &one) break;
            checker.require(!read_alike_somewhere(one.*text, other.*text), "reads like \"{0}\"", {other.id});
        }
    });
}
void check_feedback(Checker& checker, const std::vector<Option>& options, const std::vector<OptionFeedback>& feedback);

// Same for choices that are not an Option but have an id: a place on a picture, a line of code.
template <class Choosable>
void check_feedback(Checker& checker, const std::vector<Choosable>& known,
                    const std::vector<OptionFeedback>& feedback) {
    std::set<Id> seen;
    checker.each("options", feedback, [&](const OptionFeedback& one) {
        checker.at("option", [&] {
            const bool is_known =
                std::any_of(known.begin(), known.end(), [&](const Choosable& each) { return each.id == one.option; });
            checker.require(is_known, "unknown option");
            checker.require(seen.insert(one.option).second, "named twice");
        });
        checker.translated("text", one.text);
    });
}

// Requires a listing that can be shown. Its language is just a name.
void check_program(Checker& checker, const std::string& language, const std::string& program);

// A response may only name existing options.
inline std::optional<Problem> unknown_option(const char* path) { return Problem{path, "unknown option"}; }

// Rules for keys of typed texts and numbers; `maximum`: code points that can be typed.
void check_text_key(Checker& checker, const TextKey& key, int maximum);
void check_number_key(Checker& checker, const NumberKey& key, const NumberForm& form);

// Functions of each kind, found by overload resolution.
#define ITEM_KIND(Type, name)                                                             \
    void check(Checker& checker, const Type::Spec& spec);                                 \
    void check(Checker& checker, const Type::Spec& spec, const Type::Key& key);           \
    std::optional<Problem> check(const Type::Spec& spec, const Type::Response& response); \
    bool complete(const Type::Spec& spec, const Type::Response& response);                \
    bool empty(const Type::Spec& spec, const Type::Response& response);                   \
    Type::Response blank(const Type::Spec& spec);
#include "kinds/item_kinds.inl"
#undef ITEM_KIND

// Kinds with answers that can't be taken back also have
//     std::optional<Problem> step(const Type::Spec& spec, const Type::Response& before, const Type::Response& after);
std::optional<Problem> step(const Branching::Spec& spec, const Branching::Response& before,
                            const Branching::Response& after);
std::optional<Problem> step(const Parsons::Spec& spec, const Parsons::Response& before, const Parsons::Response& after);

}  // namespace potentiel
