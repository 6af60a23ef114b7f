#include <doctest/doctest.h>

#include <set>
#include <string>

#include "ui/words/strings.h"
#include "unit/ui/player.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests every screen of a small course, in both languages: tests/golden/screens.

namespace {

constexpr std::string_view pack = "tests/unit/ui/small_pack.json";

// The runtime's words in the player's language, to find nodes by.
Words words_of(const Player& player) { return Words(player.environment.language); }

void go(Player& player, std::size_t exercise) {
    player.happen(Navigated{Place::Exercise, player.course().exercise(exercise).id});
}

Player begin(std::string_view language) {
    Player player(pack, language);
    player.press(words_of(player)(Phrase::BeginButton));
    return player;
}

std::vector<CallResult> outcomes(std::string_view value) {
    const std::string text(value);
    return {{"two", CallStatus::Ok, "4", "", 0},
            {"ten", CallStatus::Ok, text, "", 0},
            {"minus", CallStatus::Ok, text == "20" ? "-6" : "4", "", 0}};
}

// Answers everything, all right or all wrong.
void answer(Player& player, bool right) {
    go(player, 0);
    player.check(Role::Radio, right ? 0 : 1);
    go(player, 1);
    player.check(Role::Checkbox, right ? 0 : 2);
    if (right) player.check(Role::Checkbox, 1);
    go(player, 2);
    player.type(Role::Editor, right ? "function double(n) { return n * 2; }" : "function double(n) { return 0; }");
    player.press(words_of(player)(Phrase::RunButton));
    player.ran(right ? outcomes("20")
                     : std::vector<CallResult>{{"two", CallStatus::Ok, "0", "", 0},
                                               {"ten", CallStatus::Fuel, "", "", 0},
                                               {"minus", CallStatus::Ok, "0", "", 0}});
    go(player, 3);
    player.check(Role::Radio, 2);
}

void finish(Player& player) {
    player.happen(Navigated{Place::Review, {}});
    player.press(words_of(player)(Phrase::FinishButton));
}

// Invariants of every screen.
void check_structure(const Player& player) {
    std::set<NodeId> ids;
    int titles = 0, level = 0;
    for (const Node& node : player.tree().nodes) {
        CAPTURE(print(player.tree()));
        CHECK_MESSAGE(ids.insert(node.id).second, "two nodes with the id of " << node[TextField::Name]);
        switch (node.role) {
            case Role::Heading:
                titles += node[NumberField::Level] == 1;
                CHECK(node[NumberField::Level] <= level + 1);
                level = node[NumberField::Level];
                [[fallthrough]];
            case Role::Button:
            case Role::Radio:
            case Role::Checkbox:
            case Role::RadioGroup:
            case Role::CheckGroup:
            case Role::TextField:
            case Role::Editor:
            case Role::Select:
            case Role::Meter:
            case Role::Progress:
                CHECK_MESSAGE(!player.words(node).empty(), "a " << role_name(node.role) << " without a name");
                break;
            default:
                break;
        }
    }
    CHECK(titles == 1);
    CHECK((player.tree().focus == 0 || ids.count(player.tree().focus) == 1));
}

}  // namespace

TEST_SUITE("ui/screens") {
    TEST_CASE("the screens as they are recorded") {
        for (const std::string_view language : {"fr", "en"}) {
            Player player(pack, language);
            player.environment.host_name = "Passerelle";
            player.show();
            check_screen(player, "welcome");
            check_structure(player);

            player.press(words_of(player)(Phrase::BeginButton));
            check_screen(player, "exercise_first");
            check_structure(player);

            player.press(words_of(player)(Phrase::Settings));
            player.press(words_of(player)(Phrase::FlagButton));
            player.check(Role::Radio, 0);
            player.environment.saving = Saving::Unavailable;
            player.show();
            check_screen(player, "exercise_answered");
            check_structure(player);
            player.environment.saving = Saving::Saved;

            go(player, 2);
            check_screen(player, "exercise_code");
            check_structure(player);
            player.type(Role::Editor, "function double(n) { return n * 2; }");
            player.press(words_of(player)(Phrase::AllExercises));
            check_screen(player, "review");
            check_structure(player);

            Engine& engine = player.environment.engine(Code::Language::Javascript);
            engine.loaded = 400'000;
            engine.total = 1'100'000;
            player.press(words_of(player)(Phrase::FinishButton));
            check_screen(player, "finishing");
            check_structure(player);
            engine.loaded = engine.total;
            player.happen(RunStarted{"double", 1});
            player.ran(outcomes("20"));
            check_screen(player, "result_pending");
            check_structure(player);
        }
    }

    TEST_CASE("a result with every answer right, signed, with its panels open") {
        for (const std::string_view language : {"fr", "en"}) {
            Player player = begin(language);
            answer(player, true);
            finish(player);
            player.environment.signature = Signature::Done;
            player.show();
            const Words words = words_of(player);
            player.press(words(Phrase::CheckTitle));
            player.press(words(Phrase::RestartButton));
            check_screen(player, "result_right");
            check_structure(player);
        }
    }

    TEST_CASE("a result with nothing right yet, that could not be signed") {
        for (const std::string_view language : {"fr", "en"}) {
            Player player = begin(language);
            answer(player, false);
            finish(player);
            player.environment.signature = Signature::Failed;
            player.environment.signature_message = "no key";
            player.show();
            check_screen(player, "result_not_yet");
            check_structure(player);
        }
    }

    TEST_CASE("a sealed pack says that the platform scores") {
        Player player("tests/unit/ui/sealed_pack.json", "en");
        player.press("Begin");
        player.press("Review");
        player.press("Finish");
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::SealedResult)));
        CHECK(!player.has(Role::Heading, "Your skills"));
    }
}

TEST_SUITE("ui/moving about") {
    TEST_CASE("the buttons lead through the course and back") {
        Player player = begin("en");
        CHECK(!player.has(Role::Button, "Back"));
        player.press("Continue");
        CHECK(player.has(Role::Heading, "A strange e-mail"));
        player.press("Back");
        CHECK(player.has(Role::Heading, "The right folder"));
        for (int times = 0; times < 3; ++times) player.press("Continue");
        CHECK(player.has(Role::Heading, "Your habits"));
        CHECK(!player.has(Role::Button, "Continue"));
        player.press("Review");
        CHECK(player.state().phase == Phase::Review);
        player.press("Back");
        CHECK(player.has(Role::Heading, "Your habits"));
        player.press("All exercises");
        player.press("Twice");
        CHECK(player.state().current == 2);
    }

    TEST_CASE("the focus goes to the title of the new screen, once, and never at first") {
        Player player(pack, "en");
        CHECK(player.tree().focus == 0);
        player.press("Begin");
        CHECK(player.tree().focus == player.find(Role::Heading, "The right folder").id);
        CHECK(player.tree().said == std::vector<std::string>{"Exercise 1 of 4"});
        player.show();
        CHECK(player.tree().focus == 0);
        CHECK(player.tree().said.empty());
        player.press("Continue");
        CHECK(player.tree().focus == player.find(Role::Heading, "A strange e-mail").id);
        player.press("All exercises");
        CHECK(player.tree().focus == player.find(Role::Heading, "Before you finish").id);
    }

    TEST_CASE("flags go on and off") {
        Player player = begin("en");
        player.press("Flag");
        CHECK(player.state().exercises[0].flagged);
        CHECK(player.find(Role::Button, "Flag").has(FlagBit::Pressed));
        player.press("Flag");
        CHECK(!player.state().exercises[0].flagged);
    }

    TEST_CASE("the language can be changed at any time") {
        Player player(pack, "en");
        player.select("Language", "fr");
        CHECK(player.has(Role::Heading, "Un petit parcours"));
        player.press("Commencer");
        player.press("Réglages");
        player.select("Langue", "en");
        CHECK(player.state().language == "en");
        CHECK(player.has(Role::Heading, "The right folder"));
    }

    TEST_CASE("display and colours are requests to the host") {
        Player player(pack, "en");
        player.select("Display", "page");  // already the page view
        player.select("Colours", "contrast");
        player.environment.view = View::Canvas;
        player.show();
        player.select("Display", "page");
        REQUIRE(player.requests.size() == 2);
        CHECK(std::get<Prefer>(player.requests[0]).name == "theme");
        CHECK(std::get<Prefer>(player.requests[0]).value == "contrast");
        CHECK(std::get<Prefer>(player.requests[1]).name == "view");
        player.environment.canvas = false;
        player.show();
        CHECK(!player.has(Role::Select, "Display"));
    }

    TEST_CASE("the result's buttons ask the host") {
        Player player = begin("en");
        finish(player);
        const std::string files(Words("en")(Phrase::CheckTitle));
        player.press(files);
        CHECK(!player.has(Role::Button, "Download the signed badge"));
        CHECK(!player.has(Role::Button, "Print"));
        player.environment.signature = Signature::Done;
        player.environment.badge = "Badge “A short tour”, May 2026";
        player.environment.shares = true;
        player.show();
        CHECK(player.find(Role::Image, player.environment.badge)[TextField::Value] == "badge");
        const std::pair<std::string_view, std::string_view> buttons[] = {
            {"Share", "share"},
            {"Save the picture", "picture"},
            {"Print", "print"},
            {"Download the signed badge", "credential"},
            {"Copy the signed badge", "copy"},
            {"Download for a server (JWS)", "jws"},
            {"Download the record of your answers", "transcript"},
        };
        for (const auto& [name, what] : buttons) {
            player.press(name);
            CHECK(std::get<HandOver>(player.requests.back()).what == what);
        }
        player.press(files);
        CHECK(!player.has(Role::Button, "Download the signed badge"));
        player.press("Start again");
        player.press("Erase and start again");
        REQUIRE(player.requests.size() == std::size(buttons) + 1);
        CHECK(std::holds_alternative<Restart>(player.requests.back()));
    }

    TEST_CASE("a browser that can't share has no button for it, and a badge that was not drawn no picture") {
        Player player = begin("en");
        finish(player);
        player.environment.signature = Signature::Done;
        player.show();
        CHECK(!player.has(Role::Button, "Save the picture"));
        CHECK(player.has(Role::Button, "Print"));
        player.environment.badge = "Badge";
        player.show();
        CHECK(player.has(Role::Button, "Save the picture"));
        CHECK(!player.has(Role::Button, "Share"));
    }

    TEST_CASE("a skill's name opens what its score rests on, and where the next level begins") {
        Player player = begin("en");
        answer(player, false);
        finish(player);
        CHECK(!player.has(Role::ListItem, "“On the way” begins at 40 out of 100."));
        player.press("Keeping files in order");
        CHECK(player.has(Role::ListItem, "The right folder: not yet"));
        CHECK(player.has(Role::ListItem, "“On the way” begins at 40 out of 100."));
    }

    TEST_CASE("next steps are links for those on their level, and practice is offered after what is not yet right") {
        Player player = begin("en");
        answer(player, false);
        finish(player);
        CHECK(player.find(Role::Button, "A first course · online · free")[TextField::Value] ==
              "https://example.org/first");
        CHECK(player.has(Role::Button, "A book"));
        CHECK(!player.has(Role::Button, "An advanced course"));
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::NextOutside)));
        player.press(Words("en")(Phrase::PracticeButton));
        CHECK(std::get<HandOver>(player.requests.back()).what == "practice");

        Player best = begin("en");
        answer(best, true);
        finish(best);
        CHECK(!best.has(Role::Button, Words("en")(Phrase::PracticeButton)));
        CHECK(!best.has(Role::Button, "A book"));
        CHECK(!best.has(Role::Paragraph, Words("en")(Phrase::NextOutside)));
    }

    TEST_CASE("practice ends with its answers and the way back, not with a result") {
        Player player = begin("en");
        player.environment.practice = true;
        answer(player, false);
        finish(player);
        const Words words("en");
        CHECK(player.has(Role::Heading, words(Phrase::PracticeTitle)));
        CHECK(player.has(Role::Heading, words(Phrase::AnswersTitle)));
        for (const Phrase none : {Phrase::ResultTitle, Phrase::BadgeTitle, Phrase::SkillsTitle})
            CHECK(!player.has(Role::Heading, words(none)));
        CHECK(!player.has(Role::Button, words(Phrase::RestartButton)));
        player.press(words(Phrase::PracticeEnd));
        CHECK(std::holds_alternative<Restart>(player.requests.back()));
    }

    TEST_CASE("what the host tells is announced once") {
        Player player = begin("en");
        player.environment.saving = Saving::Unavailable;
        player.show();
        CHECK(player.tree().said == std::vector<std::string>{std::string(Words("en")(Phrase::NotSaved))});
        player.show();
        CHECK(player.tree().said.empty());
        finish(player);
        CHECK(player.tree().said.empty());
        player.environment.signature = Signature::Done;
        player.show();
        CHECK(player.tree().said == std::vector<std::string>{std::string(Words("en")(Phrase::BadgeReady))});
        player.show();
        CHECK(player.tree().said.empty());
    }
}

TEST_SUITE("ui/languages") {
    // The language of the nearest node, from this one upwards, that names one.
    std::string language_of(const Player& player, const Node& node) {
        if (!node[TextField::Language].empty()) return node[TextField::Language];
        for (const Node& other : player.tree().nodes) {
            if (other.id == node.parent) return language_of(player, other);
        }
        return {};
    }

    TEST_CASE("texts in a language that the runtime does not speak are marked") {
        Player player("tests/unit/ui/arabic_pack.json", "ar");
        CHECK(language_of(player, player.find(Role::Heading, "دورة صغيرة")) == "ar");
        player.press("More about this test");
        CHECK(language_of(player, player.find(Role::Paragraph, "بعض التمارين.")) == "ar");
        CHECK(language_of(player, player.find(Role::Button, "Begin")) == "en");
        player.press("Begin");
        CHECK(language_of(player, player.find(Role::Heading, "المجلد")) == "ar");
        CHECK(language_of(player, player.find(Role::RadioGroup, "أين الفاتورة؟")) == "ar");
        CHECK(language_of(player, player.find(Role::Radio, "هنا")) == "ar");
        CHECK(language_of(player, player.find(Role::Button, "Review")) == "en");
        CHECK(player.tree().focus == player.find(Role::Heading, "المجلد").id);
    }
}
