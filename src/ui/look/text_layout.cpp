#include "ui/look/text_layout.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/utf8.h"

namespace potentiel::ui {

namespace {

struct Unit {
    char32_t character;
    std::size_t piece;
    std::size_t from, to;  // bytes of the piece
    float advance;
};

bool is_space(char32_t character) { return character == ' ' || character == '\t' || character == '\n'; }

constexpr char32_t room = 0xFFFC;  // object replacement character

bool is_letter_or_digit(char32_t character) {
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           (character >= 'a' && character <= 'z') || (character >= 0xC0 && character < 0x2000);
}

bool opens(char32_t character) {
    return std::u32string_view(U"([{«‘“'’\"\u00a0\u202f").find(character) != std::u32string_view::npos;
}
bool closes(char32_t character) {
    return std::u32string_view(U".,;:!?)]}»’”'\"…%\u00a0\u202f").find(character) != std::u32string_view::npos;
}

// Whether a line may break between two characters, neither a space: a small part of UAX #14.
bool breaks_between(char32_t before, char32_t after) {
    constexpr char32_t en_dash = 0x2013, em_dash = 0x2014, zero_width_space = 0x200B;
    if (before == zero_width_space) return true;
    if (before == room) return !closes(after);
    if (after == room) return !opens(before);
    if (before == '-') return is_letter_or_digit(after) && !(after >= '0' && after <= '9');
    if (before == en_dash || before == em_dash || before == '/') return is_letter_or_digit(after);
    return after == em_dash;
}

class Wrapping {
public:
    Wrapping(const Fonts& fonts, std::span<const Piece> pieces, float line_height, float width, Align align,
             Spaces spaces)
        : fonts_(fonts), pieces_(pieces), line_height_(line_height), width_(width), align_(align), spaces_(spaces) {}

    TextBlock run() {
        read();
        for (std::size_t from = 0; from < units_.size();) from = line(from);
        if (units_.empty() || (spaces_ == Spaces::Keep && units_.back().character == '\n'))
            block_.height += line_height_;
        if (!block_.runs.empty()) block_.first_baseline = block_.runs.front().baseline;
        return std::move(block_);
    }

private:
    void read() {
        bool space_before = true;  // leading spaces are dropped
        for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
            const Piece& words = pieces_[piece];
            if (words.room_width > 0) {
                units_.push_back({room, piece, 0, 0, std::min(words.room_width, width_)});
                space_before = false;
            }
            for (std::size_t at = 0; at < words.text.size();) {
                Unit unit{0, piece, at, at, 0};
                unit.character = next_code_point(words.text, at);
                unit.to = at;
                if (spaces_ == Spaces::Collapse) {
                    const bool space = is_space(unit.character);
                    if (space && space_before) continue;
                    space_before = space;
                    if (space) unit.character = ' ';
                }
                if (unit.character == '\t') unit.advance = 2 * fonts_.advance(words.face, words.size, ' ');
                else if (unit.character >= 0x20) unit.advance = fonts_.advance(words.face, words.size, unit.character);
                units_.push_back(unit);
            }
        }
    }

    // Places the line that begins at `from`; returns the start of the next one.
    std::size_t line(std::size_t from) {
        float x = 0;
        std::size_t end = units_.size(), next = end;
        std::size_t break_end = from, break_next = from;  // last possible break
        for (std::size_t at = from; at < units_.size(); ++at) {
            const Unit& unit = units_[at];
            if (unit.character == '\n') {
                end = at;
                next = at + 1;
                break;
            }
            if (is_space(unit.character)) {  // may extend beyond the edge
                if (at == from || !is_space(units_[at - 1].character)) break_end = at;
                break_next = at + 1;
                x += unit.advance;
                continue;
            }
            if (at > from && !is_space(units_[at - 1].character) &&
                breaks_between(units_[at - 1].character, unit.character))
                break_end = break_next = at;
            if (x + unit.advance > width_ + tolerance && at > from) {
                const bool can_break = break_next > from && break_end > from;
                end = can_break ? break_end : at;
                next = can_break ? break_next : at;
                break;
            }
            x += unit.advance;
        }
        if (spaces_ == Spaces::Collapse)
            while (end > from && is_space(units_[end - 1].character)) --end;
        place(from, end);
        return next;
    }

    void place(std::size_t from, std::size_t end) {
        constexpr float around_room = 8;  // keeps rooms in adjacent lines apart
        float width = 0, line_height = line_height_;
        for (std::size_t at = from; at < end; ++at) {
            width += units_[at].advance;
            if (units_[at].character == room)
                line_height = std::max(line_height, pieces_[units_[at].piece].room_height + around_room);
        }
        const Piece& strut = pieces_.front();
        const float ascent = fonts_.ascent(strut.face, strut.size), descent = fonts_.descent(strut.face, strut.size);
        // Whole pixels, as in browsers: their text must lie exactly on ours.
        const float baseline = block_.height + std::floor((line_height - ascent - descent) / 2) + ascent;
        float x = align_ == Align::Left ? 0 : (width_ - width) * (align_ == Align::Center ? 0.5f : 1);
        for (std::size_t at = from; at < end;) {
            const Piece& piece = pieces_[units_[at].piece];
            if (units_[at].character == room) {
                const float top = block_.height + std::floor((line_height - piece.room_height) / 2);
                block_.rooms.push_back({x, top, units_[at].advance, piece.room_height});
                x += units_[at++].advance;
                continue;
            }
            TextRun run{{}, piece.face, piece.size, piece.slanted, piece.chip, x, 0, baseline};
            for (const std::size_t index = units_[at].piece; at < end && units_[at].piece == index; ++at) {
                if (units_[at].character == '\t') {
                    run.text += "  ";
                } else if (units_[at].character == ' ') {
                    run.text += ' ';
                } else {
                    run.text += piece.text.substr(units_[at].from, units_[at].to - units_[at].from);
                }
                run.width += units_[at].advance;
            }
            x += run.width;
            block_.runs.push_back(std::move(run));
        }
        block_.width = std::max(block_.width, width);
        block_.height += line_height;
    }

    static constexpr float tolerance = 0.01f;  // for rounding errors of sums

    const Fonts& fonts_;
    std::span<const Piece> pieces_;
    float line_height_, width_;
    Align align_;
    Spaces spaces_;
    std::vector<Unit> units_;
    TextBlock block_;
};

}  // namespace

TextBlock wrap(const Fonts& fonts, std::span<const Piece> pieces, float line_height, float width, Align align,
               Spaces spaces) {
    return Wrapping(fonts, pieces, line_height, width, align, spaces).run();
}

}  // namespace potentiel::ui
