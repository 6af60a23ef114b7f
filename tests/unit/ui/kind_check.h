#pragma once
#include <doctest/doctest.h>

#include <string>

#include "unit/golden.h"
#include "unit/ui/player.h"

// Compares each kind's gallery exercise before an answer, after it and with feedback, in both languages, with
// tests/golden/kinds.

namespace potentiel::ui {

inline constexpr std::string_view languages[] = {"fr", "en"};

inline Player begin_pack(std::string_view pack, std::string_view language) {
    Player player("build/packs/" + std::string(pack) + ".json", language);
    player.press(player.find(Role::Button, {}, 1));
    REQUIRE(player.state().phase == Phase::Exercise);
    return player;
}

// Begins the gallery's pack of that kind.
inline Player begin(std::string_view kind, std::string_view language) {
    return begin_pack("gallery/" + std::string(kind), language);
}

// Goes from the only exercise to the result, then opens the answer's feedback.
inline void finish_and_open_answer(Player& player) {
    player.happen(Navigated{Place::Review, {}});
    player.happen(TestEnded{});
    REQUIRE(player.state().phase == Phase::Finished);
    for (const Node& node : player.tree().nodes) {
        if (node.id == child_id(node.parent, "toggle")) return player.press(node);
    }
    FAIL_CHECK("no button opens the answer");
}

// Checks the trees of one kind. `answer` acts as the candidate.
template <class Answer>
void check_kind(const std::string& kind, Answer answer) {
    for (const std::string_view language : languages) {
        Player player = begin(kind, language);
        std::string text = "# not answered\n" + player.print_part(Part::Content);
        answer(player);
        text += "\n# answered\n" + player.print_part(Part::Content);
        finish_and_open_answer(player);
        text += "\n# feedback\n" + player.print_part(Part::Card, 2);
        check_golden("kinds/" + kind + "." + std::string(language), text);
    }
}

}  // namespace potentiel::ui
