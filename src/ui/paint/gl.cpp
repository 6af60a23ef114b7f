#include "ui/paint/gl.h"

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

namespace potentiel::ui {

void Gl::prepare() {
    // After a lost context the host creates another one. GL objects are recreated; the old ones were lost with their
    // context.
    const auto context = static_cast<unsigned long>(emscripten_webgl_get_current_context());
    if (context != context_) {
        if (context_) ImGui_ImplOpenGL3_Shutdown();
        context_ = context;
        if (!context_) return;
        ImGui_ImplOpenGL3_Init();
        ImGui_ImplOpenGL3_NewFrame();
        textured_ = true;
    }
    if (!context_) return;  // in tests in Node
    if (!textured_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
        textured_ = true;
    }
}

void Gl::paint(const ImDrawData& drawn, Color ground) {
    if (!context_) return;
    glViewport(0, 0, static_cast<int>(drawn.DisplaySize.x), static_cast<int>(drawn.DisplaySize.y));
    const auto channel = [&](int shift) { return static_cast<float>(ground.rgb >> shift & 255) / 255; };
    glClearColor(channel(16), channel(8), channel(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&drawn));
}

}  // namespace potentiel::ui

#else

namespace potentiel::ui {

void Gl::prepare() {}
void Gl::paint(const ImDrawData&, Color) {}

}  // namespace potentiel::ui

#endif
