#pragma once

#include "ui/look/theme.h"

struct ImDrawData;

namespace potentiel::ui {

// ImGui's own backend for OpenGL ES 3, on the WebGL2 context that is current. Only in the browser; natively these do nothing,
// so that everything up to ImGui's draw lists is tested there.
class Gl {
public:
    // The font texture is made again at the next prepare().
    void forget_texture() { textured_ = false; }

    // Makes what the context lacks. Before drawing: draw lists remember the texture of the moment.
    void prepare();

    // Draws on a surface that is all `ground`, whose alpha is taken as 1.
    void paint(const ImDrawData& drawn, Color ground);

private:
    bool textured_ = false;
    [[maybe_unused]] unsigned long context_ = 0;  // 0: none
};

}  // namespace potentiel::ui
