#include <algorithm>
#include <cmath>

#include "ui/paint/paint.h"

namespace potentiel::ui {

// Filled to the score, with a mark there. The interval is hatched: cut out of the filled part, drawn on the rest.
void Paint::meter(const Node& node, const Box& box) const {
    constexpr float stripe = 2, pitch = 6;
    const Rect& track = box.rect;
    const float most = static_cast<float>(std::max(node[NumberField::Maximum], 1)), round = track.height / 2;
    const auto at = [&](NumberField field) {
        return track.width * std::clamp(static_cast<float>(node[field]) / most, 0.0f, 1.0f);
    };
    const float low = at(NumberField::Low), now = at(NumberField::Now), high = at(NumberField::High);
    const Color ground = color(contrast() ? Token::surface : Token::line);
    brush_.fill(track, round, ground);
    if (now > 0)
        brush_.fill({track.x, track.y, std::max(now, track.height), track.height}, round, color(Token::accent));
    for (float x = std::ceil(low / pitch) * pitch; x + stripe <= std::min(high, track.width - round); x += pitch)
        brush_.fill({track.x + x, track.y, stripe, track.height}, 0, color(x < now ? Token::surface : Token::accent));
    if (contrast()) brush_.border(track, round, 2, color(Token::ink));
    if (now > 0) brush_.fill({track.x + now - 2, track.y - 3, 2, track.height + 6}, 0, color(Token::ink));
}

}  // namespace potentiel::ui
