#include <algorithm>

#include "ui/paint/paint.h"

namespace potentiel::ui {

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
    if (end > low) brush_.blend({track.x + low, track.y, end - low, track.height}, full, ground);
    if (now > 0) brush_.fill({track.x + now - 1, track.y - 3, 2, track.height + 6}, 1, color(Token::ink));
}

}  // namespace potentiel::ui
