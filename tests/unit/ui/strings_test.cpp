#include "ui/words/strings.h"

#include <doctest/doctest.h>

#include "ui/pass/amount.h"
#include "unit/words.h"

using namespace potentiel::ui;

namespace {

// A no-break space.
#define NBSP "\u00A0"

// A language with the plural forms of Arabic, whose words are numbered; written without the table builder.
std::string made_up_words() {
    const auto form = [](int number) {
        const int end = number % 100;
        return number < 3 ? number : end >= 3 && end <= 10 ? 3 : end >= 11 ? 4 : 5;
    };
    std::string words = "xx\n٫\n٠١٢٣٤٥٦٧٨٩\n٪\n";
    for (int number = 0; number < 200; ++number) words += static_cast<char>('0' + form(number));
#define PHRASE(Name) words += "\n" #Name " {0}";
#define COUNTED(Name)
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
#define PHRASE(Name)
#define COUNTED(Name)                                                           \
    for (const char* category : {"zero", "one", "two", "few", "many", "other"}) \
        words += std::string("\n{0} ") + category;
#include "ui/words/phrases.inl"
#undef PHRASE
#undef COUNTED
    return words;
}

}  // namespace

TEST_SUITE("ui/strings") {
    TEST_CASE("words that are too few or too many are not learnt") {
        CHECK(!learn("fr", ""));
        CHECK(!learn("fr", "un\ndeux"));
        CHECK(!learn("fr", std::string(10'000, '\n')));
        CHECK(!learn("xx", made_up_words() + "\none more"));
        CHECK(Words("fr")(Phrase::Settings) == "Réglages");
        CHECK(Words("fr").known());
    }

    TEST_CASE("what is filled in stays as it is") {
        CHECK(Words("fr")(Phrase::MoveUp, {"Quoi ?"}) == "Monter\u202f: Quoi ?");
        CHECK(Words("en")(Phrase::StepOf, {"4", "16"}) == "4 / 16");
        CHECK(Words("en")(Phrase::StepOf, {"{1}", "16"}) == "{1} / 16");
        CHECK(Words("en")(Phrase::StepOf, {}) == " / ");
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

    TEST_CASE("a language is spoken with its own plural forms, digits and decimal mark") {
        REQUIRE(learn("xx", made_up_words()));
        const Words words("xx-Latn");
        CHECK(words.known());
        CHECK(words.language() == "xx");
        CHECK(words(Counted::ExerciseCount, 0) == "٠ zero");
        CHECK(words(Counted::ExerciseCount, 1) == "١ one");
        CHECK(words(Counted::ExerciseCount, 2) == "٢ two");
        CHECK(words(Counted::ExerciseCount, 110) == "١١٠ few");
        CHECK(words(Counted::ExerciseCount, 99) == "٩٩ many");
        CHECK(words(Counted::ExerciseCount, 1'000'011) == "١٠٠٠٠١١ many");
        CHECK(words(Counted::ExerciseCount, 200) == "٢٠٠ other");
        CHECK(words(Counted::ExerciseCount, 1'102) == "١١٠٢ other");
        CHECK(words(Counted::ExerciseCount, -2) == "-٢ two");
        CHECK(words.megabytes(2'149'999) == "٢٫١");
        CHECK(words(Phrase::StepOf, {12}) == "StepOf ١٢");
        CHECK(words(Phrase::StepOf, {"12"}) == "StepOf 12");
        CHECK(amount_words(words, -1205, "٪") == "\u2212١\u202F٢٠٥٪");
        CHECK(amount_words(words, 35, "kg") == "٣٥" NBSP "kg");
        REQUIRE(learn("yy", read_words("en")));  // other tests fall back to English
    }

    TEST_CASE("languages without words of their own are answered in those that were learnt for them, else last") {
        CHECK(Words("fr-BE").language() == "fr");
        CHECK(Words("fr-BE").known());
        for (const char* language : {"fro", "de", ""}) {  // fro: Old French
            CHECK(Words(language).language() == "en");
            CHECK(!Words(language).known());
        }
        REQUIRE(learn("zz", read_words("fr")));
        CHECK(Words("zz").language() == "fr");
        CHECK(Words("zz").known());
        REQUIRE(learn("zz-Latn", read_words("en")));
        CHECK(Words("zz-Latn").language() == "en");
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
}
