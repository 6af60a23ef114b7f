#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/words/strings.h"
#include "unit/ui/player.h"

// Shared by the tests of how a test is taken: packs to begin with, and queries on the screen.
namespace potentiel::ui {

inline constexpr std::int64_t second = 1000, minute = 60 * second;

// Four exercises, in two sections of two.
inline Pack small() { return read_pack("tests/unit/ui/small_pack.json"); }

inline Pack timed(AtEnd at_end) {
    Pack pack = small();
    pack.time = {30 * 60, at_end, {300, 60}};
    pack.sections[0].exercises[0].time = {90, at_end, {30}};
    return pack;
}

inline Player begin(Pack pack, std::string_view language = "en") {
    Player player(std::move(pack), language);
    player.press(Words(language)(Phrase::BeginButton));
    return player;
}

inline std::string timer(const Player& player) { return player.words(player.find(Role::Timer)); }

inline bool says(const Player& player, std::string_view words) {
    for (const Node& node : player.tree().nodes) {
        if (node[TextField::Name].find(words) != std::string::npos) return true;
    }
    return false;
}

using Said = std::vector<std::string>;

inline Said said(const Player& player) { return player.tree().said; }

}  // namespace potentiel::ui
