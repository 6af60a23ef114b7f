#include "ui/words/mistakes.h"

#include <doctest/doctest.h>

namespace potentiel::ui {
namespace {

Label said(const char* french, const char* english) { return {{{"en", english}, {"fr", french}}}; }

const std::vector<Mistake> known{
    {"NameError: name '{}' is not defined. Did you mean: '{}'?", said("«{0}» ? «{1}» !", "{0}? {1}!")},
    {"NameError: name '{}' is not defined", said("Python ne connaît pas «{0}».", "Python does not know {0}.")},
    {"SyntaxError: {}", said("Illisible : {0}", "Unreadable: {0}")},
    {"exactly this", said("cela", "that")},
};

}  // namespace

TEST_CASE("a message is explained by the first that fits, with what stood in its holes") {
    const Words english("en"), french("fr");
    CHECK(explain_mistake(english, known, "NameError: name 'x' is not defined") == "Python does not know x.");
    CHECK(explain_mistake(english, known, "NameError: name 'prnt' is not defined. Did you mean: 'print'?") ==
          "prnt? print!");
    CHECK(explain_mistake(french, known, "NameError: name 'x' is not defined") == "Python ne connaît pas «x».");
    CHECK(explain_mistake(english, known, "SyntaxError: what {0} is it?") == "Unreadable: what {0} is it?");
    CHECK(explain_mistake(english, known, "exactly this") == "that");
}

TEST_CASE("a message that is not known has no explanation") {
    const Words english("en");
    for (const char* message : {"", "NameError", "NameError: name 'x", "exactly this and more", "not exactly this"})
        CHECK(explain_mistake(english, known, message) == "");
    CHECK(explain_mistake(english, {}, "SyntaxError: x") == "");
    CHECK(explain_mistake(english, {{"{}{}", said("a", "{0}|{1}")}}, "both") == "both|");
}

}  // namespace potentiel::ui
