#include <algorithm>
#include <cmath>

#include "ui/paint/paint.h"

namespace potentiel::ui {

// The states done, current, flagged, left and closed differ in shape as well as in colour.
void Paint::step(const Node& node, const Box& box) const {
    const Rect& place = box.rect;
    const bool current = node.has(FlagBit::Current), done = node.has(FlagBit::Done);
    const float height = current ? 12 : node.has(FlagBit::ReadOnly) ? 3 : 6, middle = place.y + 8;
    const Rect piece{place.x, middle - height / 2, place.width, height};
    brush_.fill(piece, height / 2, color(done ? Token::accent : current ? Token::primary : Token::line));
    if (current && done) brush_.border(piece, height / 2, 2, color(Token::primary));
    if (contrast() && !done && !current)
        brush_.fill({piece.x + 1.5f, piece.y + 1.5f, piece.width - 3, piece.height - 3}, 1.5f, color(Token::bg));
    if (node.has(FlagBit::Flagged))
        brush_.icon(Icon::Flag, {place.x + place.width / 2 - 6, place.y - 8, 12, 12}, color(Token::ink));
}

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
