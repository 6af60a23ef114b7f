#pragma once
#include <memory>
#include <span>
#include <vector>

struct stbtt_fontinfo;

namespace potentiel::ui {

// How much of each pixel a glyph covers, row by row, 0 to 255. Device pixels from the pen on the baseline.
struct Coverage {
    int left = 0, top = 0, width = 0, height = 0;
    std::vector<unsigned char> shares;
};

// The outlines in a TrueType file.
class Outlines {
public:
    Outlines();
    ~Outlines();

    // Copies the bytes. False if they are not a TrueType font.
    bool read(std::span<const unsigned char> bytes);
    bool empty() const { return bytes_.empty(); }

    // Per em, both positive.
    float ascent() const { return ascent_; }
    float descent() const { return descent_; }

    // 0: none.
    int find(char32_t character) const;

    // As a share of ascent plus descent.
    float advance(int glyph) const;

    // `height`: of ascent plus descent, in device pixels. `slant`: how far a point leans to the right for its height.
    // `shift`: of the pen, to the right of a whole pixel, 0 to 1.
    Coverage rasterise(int glyph, float height, float slant, float shift) const;

private:
    std::vector<unsigned char> bytes_;
    std::unique_ptr<stbtt_fontinfo> font_;
    float ascent_ = 0, descent_ = 0;
};

}  // namespace potentiel::ui
