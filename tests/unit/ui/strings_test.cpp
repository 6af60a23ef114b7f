#include "ui/words/strings.h"

#include <doctest/doctest.h>

#include "unit/words.h"

using namespace potentiel::ui;

namespace {

// A no-break space, as wide as one and as narrow as French wants it.
#define NBSP "\u00A0"
#define NARROW "\u202F"

struct Name {
    std::string_view name;
    std::size_t texts;
};

constexpr Name names[] = {
#define PHRASE(Name) {#Name, 1},
#define COUNTED(Name) {#Name, 2},
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
};

bool same_placeholders(std::string_view one, std::string_view other) {
    for (const char* placeholder : {"{0}", "{1}", "{2}", "{3}"}) {
        const bool in_one = one.find(placeholder) != std::string_view::npos;
        if (in_one != (other.find(placeholder) != std::string_view::npos)) return false;
    }
    return true;
}

}  // namespace

TEST_SUITE("ui/strings") {
    TEST_CASE("every language has a text for every name, in the same order") {
        for (const char* tongue : {"fr", "en"}) {
            const auto entries = read_words(tongue);
            REQUIRE(entries.size() == std::size(names));
            for (std::size_t i = 0; i < entries.size(); ++i) {
                CHECK(entries[i].name == names[i].name);
                CHECK(entries[i].texts.size() == names[i].texts);
            }
        }
    }

    TEST_CASE("every language says the same, calmly") {
        const auto french = read_words("fr"), english = read_words("en");
        for (std::size_t i = 0; i < std::min(french.size(), english.size()); ++i) {
            CAPTURE(french[i].name);
            REQUIRE(french[i].texts.size() == english[i].texts.size());
            for (std::size_t j = 0; j < french[i].texts.size(); ++j) {
                CHECK(same_placeholders(french[i].texts[j], english[i].texts[j]));
                for (const std::string_view text : {french[i].texts[j], english[i].texts[j]}) {
                    CHECK(!text.empty());
                    CHECK(text.find('\n') == std::string_view::npos);
                    CHECK(text.find('!') == std::string_view::npos);
                    CHECK(text.find("wrong") == std::string_view::npos);
                    CHECK(text.find("faux") == std::string_view::npos);
                    CHECK(text.find('\'') == std::string_view::npos);  // a typewriter's apostrophe
                }
            }
        }
    }

    TEST_CASE("words that are too few or too many are not learnt") {
        CHECK(!learn("fr", ""));
        CHECK(!learn("fr", "un\ndeux"));
        CHECK(!learn("fr", std::string(10'000, '\n')));
        CHECK(Words("fr")(Phrase::Settings) == "Réglages");
        CHECK(Words("fr").known());
    }

    TEST_CASE("French punctuation keeps its distance and its line") {
        CHECK(typeset_french("Quoi : « rien » ; vraiment ? Oui !") ==
              "Quoi" NARROW ": «" NARROW "rien" NARROW "»" NARROW "; vraiment" NARROW "? Oui" NARROW "!");
        CHECK(typeset_french("à 10:30, www.a.fr?b") == "à 10:30, www.a.fr?b");
        CHECK(typeset_french("") == "");
        CHECK(typeset_french("fin ") == "fin ");
    }

    TEST_CASE("what is filled in stays as it is") {
        CHECK(Words("fr")(Phrase::MoveUp, {"Quoi ?"}) == "Monter" NARROW ": Quoi ?");
        CHECK(Words("en")(Phrase::StepOf, {"4", "16"}) == "4 of 16");
        CHECK(Words("en")(Phrase::StepOf, {"{1}", "16"}) == "{1} of 16");
        CHECK(Words("en")(Phrase::StepOf, {}) == " of ");
    }

    TEST_CASE("numbers take their singular: 0 and 1 in French, 1 alone in English") {
        const Words french("fr-CA"), english("en-GB");
        CHECK(french(Counted::ExerciseCount, 0) == "0" NBSP "exercice");
        CHECK(french(Counted::ExerciseCount, 1) == "1" NBSP "exercice");
        CHECK(french(Counted::ExerciseCount, 2) == "2" NBSP "exercices");
        CHECK(english(Counted::ExerciseCount, 0) == "0" NBSP "exercises");
        CHECK(english(Counted::ExerciseCount, 1) == "1" NBSP "exercise");
        CHECK(english(Counted::TestsPass, 2, {"3"}) == "2" NBSP "tests of 3 pass.");
    }

    TEST_CASE("languages without words of their own are answered in English") {
        CHECK(Words("fr").language() == "fr");
        CHECK(Words("fr-BE").language() == "fr");
        CHECK(Words("fro").language() == "en");  // Old French
        CHECK(Words("ar").language() == "en");
        CHECK(Words("").language() == "en");
    }

    TEST_CASE("lists and megabytes") {
        CHECK(Words("fr").list({}) == "");
        CHECK(Words("fr").list({"a"}) == "a");
        CHECK(Words("fr").list({"a", "b"}) == "a et b");
        CHECK(Words("en").list({"a", "b", "c"}) == "a, b and c");
        CHECK(Words("fr").megabytes(2'149'999) == "2,1");
        CHECK(Words("en").megabytes(950'000) == "1.0");
        CHECK(Words("en").megabytes(0) == "0.0");
    }

    TEST_CASE("languages are called by their own names") {
        CHECK(endonym("fr-CA") == "Français");
        CHECK(endonym("uk") == "Українська");
        CHECK(endonym("xx") == "xx");
    }
}
