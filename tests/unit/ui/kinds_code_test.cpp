#include <algorithm>
#include <array>

#include "kinds/code/screen_notation.h"
#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

void run(Player& player, std::vector<CallResult> results, std::vector<std::string> facts = {}) {
    player.press(player.state().language == "fr" ? "Lancer les tests" : "Run the tests");
    player.ran(std::move(results), std::move(facts));
}

// The cells of the table at `index`, one row per line.
std::string table_words(const Player& player, std::size_t index) {
    const Node& table = player.find(Role::Table, {}, index);
    std::string words;
    for (const Node& row : player.tree().nodes) {
        if (row.parent != table.id) continue;
        for (const Node& cell : player.tree().nodes)
            if (cell.parent == row.id) words += player.words(cell) + "|";
        words += "\n";
    }
    return words;
}

const std::string& source(const Player& player) {
    return std::get<Code::Response>(*player.state().exercises[0].response).texts.front().text;
}

}  // namespace

TEST_SUITE("ui/kinds") {
    TEST_CASE("code: a program") {
        check_kind("code_program", [](Player& player) {
            player.type(Role::Editor, "while True: pass\n");
            run(player,
                {{.test = "t1", .value = "\"Total : 42\\n\"", .output = "Total : 42\n", .fuel = 30},
                 {.test = "t2", .value = "\"Total : 1\\n\"", .output = "Total : 1\n", .fuel = 380},
                 {.test = "t3", .status = CallStatus::Fuel, .fuel = 1000}},
                {"loop", "loop:while"});
        });
    }
    TEST_CASE("code: a query") {
        check_kind("code_query", [](Player& player) {
            player.type(Role::Editor, "SELECT nom, age FROM clients\n");
            run(player, {{.test = "t1", .value = R"({"columns":["nom","age"],"rows":[["Amina",34],["Olek",51.5]]})"},
                         {.test = "t2", .status = CallStatus::Error, .value = "no such column: nom", .line = 1},
                         {.test = "t3", .value = R"({"columns":["nom","age"],"rows":[["Zoé",20]]})"}});
        });
    }
    TEST_CASE("code: a page") {
        check_kind("code_page", [](Player& player) {
            player.type(Role::Editor, "<h1>Bienvenue</h1>\n");
            run(player, {{.test = "t1", .value = "[\"Bienvenue\"]"},
                         {.test = "t2", .value = "[\"#000000\"]"},
                         {.test = "t3", .value = "0"}});
        });
    }
    TEST_CASE("code: tests") {
        check_kind("code_tests", [](Player& player) {
            player.type(Role::Editor, "test('x', () => {});\n");
            run(player, {{.test = "t1", .value = "\"pass\""},
                         {.test = "t2", .value = "\"pass\""},
                         {.test = "t3", .value = "\"fail\""}});
        });
    }
    TEST_CASE("code: running the tests is the main thing to do until all pass, then going on is") {
        Player player = begin("code", "en");
        const auto main_button = [&] {
            std::string names;
            for (const Node& node : player.tree().nodes)
                if (node.part == Part::Primary) names += player.words(node) + "|";
            return names;
        };
        CHECK(main_button() == "Run the tests|");
        player.press("Run the tests");
        CHECK(main_button() == "Run the tests|");
        player.ran({{.test = "t1", .value = "4"}, {.test = "t2", .value = "0"}, {.test = "t3"}});
        CHECK(main_button() == "Run the tests|");
        run(player, {{.test = "t1", .value = "4"}, {.test = "t2", .value = "20"}, {.test = "t3"}});
        CHECK(main_button() == "Review|");
        player.type(Role::Editor, "function double(n) { return n; }\n");
        CHECK(main_button() == "Run the tests|");

        Player stopped = begin("code", "en");
        stopped.environment.engine(Code::Language::Javascript).obstacle = Obstacle::Blocked;
        stopped.show();
        const Node& on = stopped.find(Role::Button, "Review");
        CHECK(on.part == Part::Primary);
    }
    TEST_CASE("code: what came of the last run is said in one line, too") {
        const auto strip = [](const Player& player) {
            for (const Node& node : player.tree().nodes)
                if (node.part == Part::Strip) return player.words(node);
            return std::string();
        };
        Player player = begin("code", "en");
        CHECK(strip(player).empty());
        player.press("Run the tests");
        CHECK(strip(player) == "The tests are running.");
        player.ran({{.test = "t1", .value = "4"}, {.test = "t2", .value = "null"}, {.test = "t3"}});
        CHECK(strip(player) == "1 of 2 · expected 20, got null");
        run(player, {{.test = "t1", .value = "4"}, {.test = "t2", .value = "20"}, {.test = "t3"}});
        CHECK(strip(player) == "All the tests pass.");

        Player program = begin("code_program", "en");
        run(program, {{.test = "t1", .value = "\"Somme\\n42\\n\""}, {.test = "t2"}, {.test = "t3"}});
        CHECK(strip(program) == "0 of 2");
        run(program, {{.test = "t1", .value = "\"Total : 0\\n\""}, {.test = "t2"}, {.test = "t3"}});
        CHECK(strip(program) == "0 of 2 · expected Total : 42, got Total : 0");
        run(program, {{.test = "t1", .status = CallStatus::Error, .value = "NameError: x", .line = 2},
                      {.test = "t2"},
                      {.test = "t3"}});
        CHECK(strip(program) == "0 of 2 · Line 2");
        CHECK(program.find(Role::Button, "Go to line 2")[NumberField::Level] == 2);
    }
    TEST_CASE("code: what can't be run is said with what can be done about it, and is not judged") {
        Player player = begin("code", "en");
        player.environment.engine(Code::Language::Javascript).obstacle = Obstacle::Blocked;
        player.show();
        const char* blocked =
            "This page does not let JavaScript start. Try another browser, or tell the site that gave it to you.";
        CHECK(player.has(Role::Paragraph, blocked));
        player.environment.engine(Code::Language::Javascript).obstacle.reset();
        player.type(Role::Editor, "function double(number) { return 2 * number; }\n");
        player.press("Run the tests");
        player.happen(NotRun{"double", 1, Obstacle::Unreachable});
        const char* unreachable = "JavaScript could not be loaded. Check the connection, then try again.";
        CHECK(player.has(Role::Paragraph, unreachable));
        const auto& said = player.tree().said;
        CHECK(std::find(said.begin(), said.end(), unreachable) != said.end());
        CHECK(!player.has(Role::Paragraph, "0 tests of 2 pass."));

        player.happen(Navigated{Place::Review, {}});
        player.happen(TestEnded{});
        CHECK(player.has(Role::Heading, "One moment"));
        player.happen(RunStarted{"double", 2});
        player.happen(NotRun{"double", 2, Obstacle::Unreachable});
        CHECK(player.has(Role::Heading, "Your code could not be run"));
        CHECK(player.has(Role::Paragraph, unreachable));
        player.press("Try again");
        CHECK(player.has(Role::Heading, "One moment"));
        player.happen(NotRun{"double", 3, Obstacle::Blocked});
        CHECK(player.has(Role::Paragraph, blocked));
        player.press("Finish without it");
        REQUIRE(player.state().phase == Phase::Finished);
        const char* note =
            "Some code could not be run here: it is still to be judged. It is in the record of your answers.";
        CHECK(player.has(Role::Paragraph, note));
        CHECK(player.has(Role::Paragraph,
                         "1\u00a0"
                         "exercise to be judged"));
        player.press("Twice as much: to be judged");
        CHECK(!player.has(Role::Paragraph, "0 tests of 2 pass."));
        CHECK(!player.has(Role::Paragraph, "Not yet."));
    }
    TEST_CASE("code: texts and rows that are not as expected show what is missing and what is too many") {
        Player program = begin("code_program", "en");
        run(program, {{.test = "t1", .value = "\"Somme\\n42\\n\""},
                      {.test = "t2", .value = "\"Total : 0\\n\""},
                      {.test = "t3"}});
        CHECK(table_words(program, 0) ==
              "Difference|Line|\n− missing|Total : 42|\n+ too many|Somme|\n+ too many|42|\n");

        Player query = begin("code_query", "en");
        run(query, {{.test = "t1", .value = R"({"columns":["n","a"],"rows":[["Rose",null],["Olek",51.25]]})"},
                    {.test = "t2"},
                    {.test = "t3"}});
        CHECK(table_words(query, 0) == "nom|ville|age|\nAmina|Lyon|34|\nOlek|Lille|51|\nRose|Lyon|NULL|\n");
        CHECK(table_words(query, 1) == "n|a|\nAmina|34|\nRose|NULL|\n");
        CHECK(table_words(query, 2) == "Difference|n|a|\n|Rose|NULL|\n− missing|Amina|34|\n+ too many|Olek|51.25|\n");
    }
    TEST_CASE("code: values are shown as their language writes them") {
        using Language = Code::Language;
        for (const auto& [json, python, javascript] : std::vector<std::array<std::string, 3>>{
                 {"null", "None", "null"},
                 {"[true,false,null,1.50]", "[True, False, None, 1.50]", "[true, false, null, 1.50]"},
                 {R"({"a":"b","c d":[{}]})", "{'a': 'b', 'c d': [{}]}", R"({a: "b", "c d": [{}]})"},
                 {R"("it's")", R"("it's")", R"("it's")"},
                 {R"("say \"a\"")", R"('say "a"')", R"("say \"a\"")"},
                 {R"("it's \"a\"\n\\")", R"('it\'s "a"\n\\')", R"("it's \"a\"\n\\")"},
                 {R"("true, null: [\u0001]")", R"('true, null: [\u0001]')", R"("true, null: [\u0001]")"},
                 {"-1e-7", "-1e-7", "-1e-7"},
                 {"\"", "''", "\""},
                 {"", "", ""}}) {
            CHECK(in_notation(Language::Python, json) == python);
            CHECK(in_notation(Language::Javascript, json) == javascript);
        }
        CHECK(call_in_notation(Language::Python, "f", R"([[1,2],"a,b",null])") == "f([1, 2], 'a,b', None)");
        CHECK(call_in_notation(Language::Javascript, "f", "[]") == "f()");
    }
    TEST_CASE("code: what is printed and not returned is said, and what is not printed") {
        Player player = begin("code", "en");
        run(player,
            {{.test = "t1", .status = CallStatus::Error, .value = "The function returned undefined.", .output = "4\n"},
             {.test = "t2", .value = "20"},
             {.test = "t3", .value = "0"}});
        CHECK(player.has(Role::Paragraph, "The function prints a value and does not return it: write return."));

        Player program = begin("code_program", "en");
        run(program, {{.test = "t1", .value = "\"\""}, {.test = "t2"}, {.test = "t3"}});
        CHECK(
            program.has(Role::Paragraph, "The program prints nothing. What a function returns is not seen: print it."));
    }
    TEST_CASE("code: an engine's message is explained, at its line in the editor too, until the text changes") {
        Player player = begin("code_program", "en");
        player.environment.engine(Code::Language::Python).mistakes = {
            {"NameError: name '{}' is not defined", Label{{{"en", "Python does not know {0}."}}}}};
        run(player,
            {{.test = "t1", .status = CallStatus::Error, .value = "NameError: name 'totl' is not defined", .line = 3},
             {.test = "t2", .status = CallStatus::Error, .value = "NameError: name 'totl' is not defined", .line = 3},
             {.test = "t3"}});
        CHECK(player.has(Role::Paragraph, "Line 3: Python does not know totl."));
        CHECK(player.find(Role::Editor)[TextField::Marks] == "3:Python does not know totl.\n");
        player.type(Role::Editor, "total = 1\n");
        CHECK(player.find(Role::Editor)[TextField::Marks] == "");
    }
    TEST_CASE("code: earlier runs can be looked at and taken again, and so can the start") {
        Player player = begin("code", "en");
        const std::string starter = player.find(Role::Editor)[TextField::Value];
        CHECK(!player.has(Role::Button, "My changes since the start"));
        player.type(Role::Editor, starter + "// one\n");
        run(player, {{.test = "t1", .value = "4"}, {.test = "t2", .value = "20"}, {.test = "t3", .value = "0"}});
        player.type(Role::Editor, starter + "// two\n");
        run(player, {{.test = "t1", .value = "4"}, {.test = "t2", .value = "0"}, {.test = "t3", .value = "0"}});

        player.press("2 earlier tries");
        CHECK(player.has(Role::Button, "Try 2, at 0 min: 1 of 2"));
        player.press("Try 1, at 0 min: 2 of 2");
        player.press("Take this code again");
        CHECK(source(player) == starter + "// one\n");

        player.press("My changes since the start");
        CHECK(table_words(player, 0).ends_with("+ added|// one|\n"));
        player.press("Back to the code at the start");
        CHECK(source(player) == starter + "// one\n");  // only opens a panel that first says what will happen
        player.press("Replace my code");
        CHECK(source(player) == starter);
        CHECK(!player.has(Role::Button, "My changes since the start"));
    }
    TEST_CASE("code: rules of style are said before, and judged after a run") {
        Player player = begin("code_program", "en");
        CHECK(player.has(Role::Paragraph, "Use a loop"));
        run(player, {{.test = "t1"}, {.test = "t2"}, {.test = "t3"}}, {"import:math", "loop"});
        CHECK(player.has(Role::Paragraph, "Use a loop: kept"));
        CHECK(player.has(Role::Paragraph, "Import nothing: not yet"));
    }
    TEST_CASE("code: large engines are announced with their size, and say how far they have come") {
        Player player("build/packs/gallery/code_program.json", "en");
        player.environment.engine(Code::Language::Python) = {.loaded = 0, .total = 3'940'000};
        player.show();
        CHECK(player.find(Role::List).role == Role::List);
        bool told = false;
        for (const Node& node : player.tree().nodes)
            told = told || player.words(node).find("Python, 3.9 MB") != std::string::npos;
        CHECK(told);
        player.press(player.find(Role::Button, {}, 1));
        player.environment.engine(Code::Language::Python).loaded = 1'970'000;
        player.show();
        CHECK(player.has(Role::Paragraph,
                         "Python is on its way: 2.0 of 3.9 MB. You can write already, or answer other questions."));
        player.environment.engine(Code::Language::Python).waiting = true;
        player.show();
        CHECK(player.has(Role::Paragraph, "Python: 2.0 of 3.9 MB. The rest will come when the network is back."));
        player.environment.engine(Code::Language::Python).loaded = 3'940'000;
        player.show();
        CHECK(!player.has(Role::Paragraph, "Python: 2.0 of 3.9 MB. The rest will come when the network is back."));
    }
}
