#include "ui/paint/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "base/work.h"
#include "ui/arrange/layout.h"
#include "ui/paint/gl.h"
#include "ui/paint/paint.h"

// ImGui formats names for its debugger only, which we do not use: see imgui_config.h.
int ImFormatString(char*, std::size_t, const char*, ...) { return 0; }
int ImFormatStringV(char*, std::size_t, const char*, va_list) { return 0; }

namespace potentiel::ui {

namespace {

// ImGui's glyphs, draw lists and renderer. Its windows, widgets and navigation are unused, because all input comes
// through the DOM elements. Without an initialised context, the linker drops them, a fifth of the module.
class Context {
public:
    Context() : context_(&atlas_) {
        shared_.SetCircleTessellationMaxError(0.1f);
        shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
        use();
    }
    ~Context() {
        if (ImGui::GetCurrentContext() == &context_) ImGui::SetCurrentContext(nullptr);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    ImFontAtlas& atlas() { return atlas_; }
    const ImDrawData& drawn() const { return drawn_; }

    // The renderer keeps its data in the current context.
    void use() { ImGui::SetCurrentContext(&context_); }

    ImDrawList& begin() {
        shared_.TexUvWhitePixel = atlas_.TexUvWhitePixel;
        list_._ResetForNewFrame();
        list_.PushTextureID(atlas_.TexID);
        return list_;
    }

    // Device pixels.
    const ImDrawData& end(float width, float height) {
        list_.PopTextureID();
        drawn_.Clear();
        drawn_.Valid = true;
        drawn_.DisplaySize = {width, height};
        drawn_.FramebufferScale = {1, 1};
        drawn_.AddDrawList(&list_);
        return drawn_;
    }

private:
    ImFontAtlas atlas_;
    ImGuiContext context_;
    ImDrawListSharedData shared_;
    ImDrawList list_{&shared_};
    ImDrawData drawn_;
};

// Characters that a node shows. The browser draws the text of fields.
void add_painted(Fonts& fonts, const Node& node) {
    for (TextField field : {TextField::Name, TextField::Sign, TextField::Description})
        fonts.add_characters(node[field]);
    if (node.role == Role::CodeBlock) fonts.add_characters(node[TextField::Value]);
}

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

bool Painter::set_font(Face face, Letters letters, std::span<const unsigned char> bytes) {
    return implementation_->fonts.set(face, bytes, letters);
}

void Painter::add_characters(std::string_view text) { implementation_->fonts.add_characters(text); }

void Painter::lay_out(Tree& tree, const FrameInput& input) {
    count(&Work::screens_laid_out);
    Implementation& own = *implementation_;
    own.input = input;
    own.fonts.add_characters("0123456789");
    for (const Node& node : tree.nodes) add_painted(own.fonts, node);
    if (own.fonts.prepare(input.device_pixels)) own.gl.forget_texture();
    own.layout = ui::lay_out(tree, input, own.fonts);
    for (std::size_t at = 0; at < tree.nodes.size(); ++at) {
        Rect rect = own.layout.boxes[at].rect;
        const std::size_t parent = own.layout.parents[at];
        if (parent != no_node) {
            rect.x -= own.layout.boxes[parent].rect.x;
            rect.y -= own.layout.boxes[parent].rect.y;
        }
        tree.nodes[at].rect = rect;
    }
    own.tree = tree;
}

float Painter::content_height() const { return implementation_->layout.content_height; }

std::uint32_t Painter::lacking() const { return implementation_->fonts.lacking(); }

void Painter::paint(const PaintInput& input) {
    count(&Work::screens_painted);
    Implementation& own = *implementation_;
    if (!own.fonts.ready()) return;
    own.context.use();
    const float scale = own.input.device_pixels;
    const float width = std::round(own.input.width * scale), height = std::round(input.canvas_height * scale);
    own.gl.prepare();
    ImDrawList& list = own.context.begin();
    if (height > 0) {
        const Brush brush(list, own.fonts, scale, -std::round(input.top * scale));
        list.PushClipRect({0, 0}, {width, height});
        Paint(own.tree, own.layout, own.input.theme, input, brush).run(input.top, input.top + height / scale);
        list.PopClipRect();
    }
    own.gl.paint(own.context.end(width, height), color_of(own.input.theme, Token::bg));
}

const ImDrawData& Painter::drawn() const { return implementation_->context.drawn(); }

}  // namespace potentiel::ui
