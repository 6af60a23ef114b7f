#include <algorithm>

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

// The certain part is solid; it fades out from the low to the high end of the interval.
void Paint::meter(const Node& node, const Box& box) const {
    const Rect& track = box.rect;
    const float most = static_cast<float>(std::max(node[NumberField::Maximum], 1));
    const auto at = [&](NumberField field) {
        return track.width * std::clamp(static_cast<float>(node[field]) / most, 0.0f, 1.0f);
    };
    const float low = std::max(at(NumberField::Low), track.height), now = at(NumberField::Now),
                high = std::max(at(NumberField::High), low);
    const Color full = color(Token::accent), ground = contrast() ? color(Token::surface) : color(Token::line);
    brush_.fill(track, track.height / 2, ground);
    if (contrast()) brush_.border(track, track.height / 2, 2, color(Token::line));
    if (node[NumberField::High] <= 0) return;
    brush_.fill({track.x, track.y, low, track.height}, track.height / 2, full);
    // Make the right end of the solid part square before the gradient.
    brush_.fill({track.x + track.height / 2, track.y, low - track.height / 2, track.height}, 0, full);
    const float end = std::min(high, track.width - track.height / 2);
    if (end > low) brush_.fade({track.x + low, track.y, end - low, track.height}, full);
    if (now > 0) brush_.fill({track.x + now - 1, track.y - 3, 2, track.height + 6}, 1, color(Token::ink));
}

}  // namespace potentiel::ui
