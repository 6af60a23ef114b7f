#include "ui/painter.h"

#include <imgui.h>

#include <cmath>

#include "ui/gl.h"
#include "ui/layout.h"
#include "ui/paint.h"

namespace potentiel::ui {

namespace {

// ImGui with nothing of its own on the screen: no windows, no input, no files.
class Context {
public:
    Context() : context_(ImGui::CreateContext()) {
        use();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigFlags = ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
        ImGui::GetStyle().CircleTessellationMaxError = 0.1f;
    }
    ~Context() { ImGui::DestroyContext(context_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void use() { ImGui::SetCurrentContext(context_); }
    ImFontAtlas& atlas() { return *ImGui::GetIO().Fonts; }

private:
    ImGuiContext* context_;
};

}  // namespace

class Painter::Implementation {
public:
    Context context;
    Fonts fonts{context.atlas()};
    Gl gl;
    FrameInput input;
    Tree tree;
    Layout layout;
};

Painter::Painter() : implementation_(std::make_unique<Implementation>()) {}
Painter::~Painter() = default;

bool Painter::set_font(Face face, std::span<const unsigned char> bytes) {
    return implementation_->fonts.set(face, bytes);
}

void Painter::add_characters(std::string_view text) { implementation_->fonts.add_characters(text); }

void Painter::lay_out(Tree& tree, const FrameInput& input) {
    Implementation& own = *implementation_;
    own.input = input;
    own.fonts.add_characters("0123456789");
    for (const Node& node : tree.nodes) {
        for (const std::string& text : node.texts) own.fonts.add_characters(text);
    }
    if (own.fonts.prepare(input.device_pixels)) own.gl.forget_texture();
    own.layout = ui::lay_out(tree, input, own.fonts);
    for (std::size_t at = 0; at < tree.nodes.size(); ++at) {
        Rect rect = own.layout.boxes[at].rect;
        const std::size_t parent = own.layout.parents[at];
        if (parent != no_node && at != own.layout.bar) {
            rect.x -= own.layout.boxes[parent].rect.x;
            rect.y -= own.layout.boxes[parent].rect.y;
        }
        tree.nodes[at].rect = rect;
    }
    own.tree = tree;
}

float Painter::content_height() const { return implementation_->layout.content_height; }

float Painter::bar_height() const { return implementation_->layout.bar_height; }

void Painter::paint() {
    Implementation& own = *implementation_;
    if (!own.fonts.ready()) return;
    own.context.use();
    const FrameInput& input = own.input;
    const float scale = input.device_pixels;
    const float width = std::round(input.width * scale), content = std::round(input.canvas_height * scale),
                bar = std::round(own.layout.bar_height * scale);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, content + bar};
    own.gl.prepare();
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const auto surface = [&](float top, float from, float to, bool in_bar) {
        if (to <= from) return;
        const Brush brush(list, own.fonts, scale, from - std::round(top * scale));
        list.PushClipRect({0, from}, {width, to});
        brush.fill({0, top, input.width, (to - from) / scale}, 0, color_of(input.theme, Token::bg));
        Paint(own.tree, own.layout, input, brush).run(top, top + (to - from) / scale, in_bar);
        list.PopClipRect();
    };
    surface(input.top, 0, content, false);
    surface(0, content, content + bar, true);
    ImGui::Render();
    own.gl.paint(static_cast<int>(width), static_cast<int>(content + bar));
}

}  // namespace potentiel::ui
