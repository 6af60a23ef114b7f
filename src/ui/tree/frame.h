#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/parts/text.h"
#include "ui/tree/node.h"
#include "ui/tree/op.h"

namespace potentiel::ui {

// What the candidate does to a node; none if `node` is 0.
struct Act {
    NodeId node = 0;
    Action action = Action::Activate;
    std::string value;
};

struct Segment {
    bool done = false, current = false, flagged = false, closed = false;
};

struct ChoiceOption {
    std::string value, name;
};

struct FieldStyle {
    Role role = Role::TextField;  // TextField, TextArea or Editor
    int maximum = 0;              // UTF-16 units, 0: no limit
    std::string placeholder = {};
    std::string description = {};
    Flags flags = 0;
    std::string syntax = {};  // of an Editor: language of its text, "javascript", "html" …
    std::string marks = {};   // "LINE:message" for each error in it, one a line
};

// Place of a spot on its picture, in thousandths of the picture.
struct Portion {
    int left = 0, top = 0, width = 0, height = 0;
};

struct SliderStyle {
    int low = 0, high = 100, step = 1;
    std::string words = {};  // the value in words, or that there is none yet
    bool placed = true;      // whether the candidate has placed the handle
    std::string description = {};
    Flags flags = 0;
};

struct NodeStyle {
    Flags flags = 0;
    std::string description = {};
    std::string language = {};  // BCP 47; "": same as the parent
    std::string sign = {};
    int level = 0;
    Portion portion = {};
};

// One pass over the screens. Every call records a node. Layout and painting (canvas view) read these nodes only, so
// nothing is painted that is not recorded. Calls that accept input return it in the pass in which it arrived. Keys are
// unique among siblings and stable between passes.
//
// The first open node is the root. A node with styled words has Text nodes as children and no name of its own.
class Frame {
public:
    using Style = NodeStyle;

    Frame(const FrameInput& input, const Act& act);
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    // Keeps a container open until the scope ends.
    class Scope {
    public:
        explicit Scope(Frame& frame) : frame_(&frame) {}
        Scope(Scope&& other) noexcept : frame_(other.frame_) { other.frame_ = nullptr; }
        ~Scope() {
            if (frame_) frame_->close();
        }

    private:
        Frame* frame_;
    };
    [[nodiscard]] Scope open(std::string_view key, Role role, Part part, std::string_view name = {}, Style style = {});

    void heading(std::string_view key, std::string_view text, int level, Part part);
    void text(std::string_view key, std::string_view text, Part part);
    void mark(std::string_view key, Role role, std::string_view text, Part part, const char* sign = "");
    void text(std::string_view key, const Line& line, Part part);  // styled spans become Text nodes
    // `gap` records the field for a gap in a paragraph, a list item or a program; its argument is the gap's id.
    using Gap = std::function<void(const std::string& id)>;
    void prose(std::string_view key, const Prose& prose, Part part, const Gap& gap = {});
    // A HeaderCell or Cell of the open row.
    void cell(std::string_view key, Role role, const Line& line, Part part = Part::Plain);
    void code_block(std::string_view key, std::string_view name, std::string_view text, Part part = Part::Output);

    // A medium of the pack, by its id; the host shows it. `width` and `height`: the picture's own.
    void image(std::string_view key, std::string_view alternative, std::string_view medium, int width, int height);
    void audio(std::string_view key, std::string_view name, std::string_view medium);

    // A page written by the candidate, which the host shows in a separate frame. `files`: JSON, [{"name", "text"}, …].
    void preview(std::string_view key, std::string_view name, std::string_view files);

    // True if it was pressed.
    bool button(std::string_view key, std::string_view name, Part part, Style style = {});

    // Opens another site.
    void link(std::string_view key, std::string_view name, std::string_view address);

    // An option of a radio group, or a checkbox. True if the candidate toggled it.
    bool radio(std::string_view key, const Line& name, bool on, Part part, Style style = {});
    bool checkbox(std::string_view key, const Line& name, bool on, Part part, Style style = {});

    // The new value if the candidate changed it.
    std::optional<std::string> field(std::string_view key, std::string_view name, std::string_view value, Part part,
                                     const FieldStyle& style = {});
    std::optional<std::string> select(std::string_view key, std::string_view name, std::string_view value,
                                      const std::vector<ChoiceOption>& options, Part part);
    std::optional<std::string> select(std::string_view key, const Line& name, std::string_view value,
                                      const std::vector<ChoiceOption>& options, Part part);

    // The new value, on a step of the scale, if the candidate moved the handle or placed it for the first time.
    std::optional<int> slider(std::string_view key, std::string_view name, int value, const SliderStyle& style);

    // The 0-based place to which the open row was dragged. Rows are open()ed with Role::ListItem and Part::OrderRow.
    std::optional<int> dropped();

    // Sets Now to the number of segments done.
    void steps(std::string_view key, std::string_view name, const std::vector<Segment>& segments);
    // All in thousandths; low..high is the interval.
    void meter(std::string_view key, std::string_view name, int now, int low, int high, Part part = Part::SkillBar);
    // A level's name under the part of a bar that it covers, in thousandths of the bar.
    void level(std::string_view key, std::string_view name, int width, bool reached);
    void divider(std::string_view key);

    void say(std::string_view text);  // announced politely
    void focus(std::string_view key);  // focuses the child `key` of the open container
    NodeId id(std::string_view key) const;  // of a child of the open container

    // Whether this pass only looks for what an act means: it records no tree, and announces nothing.
    bool acting() const { return act_.node != 0; }

    const FrameInput& input() const { return input_; }
    bool wide() const;  // two panes fit

    // Returns the recorded tree, without rectangles, and ends the frame. Not after an act.
    Tree finish();

private:
    friend class Scope;
    Node& record(std::string_view key, Role role, Part part, const Style& style = {});
    void spans(Node& node, const Line& line);
    void gap_line(std::string_view key, Role role, Part part, const Line& line, const Gap& gap);
    void item(std::string_view key, const Block& block, int number, const Gap& gap);
    void block(std::string_view key, const Block& block, const Gap& gap);
    void table(std::string_view key, const Block& block);
    bool acted(const Node& node, Action action) const;
    bool toggle(std::string_view key, Role role, const Line& name, bool on, Part part, Style style);
    void close();

    FrameInput input_;
    Act act_;
    Tree tree_;
    std::vector<std::size_t> open_;  // indices of the open nodes
};

}  // namespace potentiel::ui
