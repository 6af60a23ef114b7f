#include "ui/tree/frame.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <string>

#include "ui/tree/measures.h"

namespace potentiel::ui {

namespace {

std::string numbered(char letter, std::size_t index) { return letter + std::to_string(index); }

bool has_gap(const Line& line) {
    return std::any_of(line.begin(), line.end(), [](const Span& span) { return span.style == SpanStyle::Gap; });
}

bool is_list(BlockKind kind) { return kind == BlockKind::Bullet || kind == BlockKind::Number; }

Part span_part(SpanStyle style) {
    switch (style) {
        case SpanStyle::Strong:
            return Part::Strong;
        case SpanStyle::Emphasis:
            return Part::Emphasis;
        case SpanStyle::Code:
            return Part::Code;
        case SpanStyle::Plain:
        case SpanStyle::Gap:  // see gap_line()
            break;
    }
    return Part::Plain;
}

}  // namespace

Frame::Frame(const FrameInput& input, const Act& act) : input_(input), act_(act) {}

bool Frame::wide() const { return input_.width >= measure::wide_from; }

NodeId Frame::id(std::string_view key) const {
    return open_.empty() ? root_id : child_id(tree_.nodes[open_.back()].id, key);
}

Node& Frame::record(std::string_view key, Role role, Part part, const Style& style) {
    assert((tree_.nodes.empty() || !open_.empty()) && "one root only");
    // What an act means can be told without the tree: only the open nodes stay.
    if (acting()) tree_.nodes.resize(open_.empty() ? 0 : open_.back() + 1);
    Node& node = tree_.nodes.emplace_back();
    node.id = id(key);
    node.parent = open_.empty() ? 0 : tree_.nodes[open_.back()].id;
    node.role = role;
    node.part = part;
    node[NumberField::Flags] = style.flags;
    node[NumberField::Level] = style.level;
    node[TextField::Description] = style.description;
    node[TextField::Language] = style.language;
    node[TextField::Sign] = style.sign;
    node[NumberField::Left] = style.portion.left;
    node[NumberField::Top] = style.portion.top;
    node[NumberField::Width] = style.portion.width;
    node[NumberField::Height] = style.portion.height;
    return node;
}

// Sets the words of `node`, the last one recorded.
void Frame::spans(Node& node, const Line& line) {
    bool styled = false;
    for (const Span& span : line) styled = styled || span.style != SpanStyle::Plain;
    if (!styled) {
        for (const Span& span : line) node[TextField::Name] += span.text;
        return;
    }
    open_.push_back(tree_.nodes.size() - 1);
    for (std::size_t index = 0; index < line.size(); ++index) {
        Node& piece = record(numbered('s', index), Role::Text, span_part(line[index].style));
        piece[TextField::Name] = line[index].text;
    }
    close();
}

// Words and fields in their order. Words in a program keep its style.
void Frame::gap_line(std::string_view key, Role role, Part part, const Line& line, const Gap& gap) {
    Scope scope = open(key, role, part);
    for (std::size_t index = 0; index < line.size(); ++index) {
        if (line[index].style == SpanStyle::Gap) gap(line[index].text);
        else record(numbered('s', index), Role::Text, span_part(line[index].style))[TextField::Name] = line[index].text;
    }
}

bool Frame::acted(const Node& node, Action action) const {
    return act_.node == node.id && act_.action == action && !node.has(FlagBit::Disabled) &&
           !node.has(FlagBit::ReadOnly);
}

Frame::Scope Frame::open(std::string_view key, Role role, Part part, std::string_view name, Style style) {
    record(key, role, part, style)[TextField::Name] = name;
    open_.push_back(tree_.nodes.size() - 1);
    return Scope(*this);
}

void Frame::close() {
    assert(!open_.empty());
    open_.pop_back();
}

void Frame::heading(std::string_view key, std::string_view text, int level, Part part) {
    Node& node = record(key, Role::Heading, part);
    node[NumberField::Level] = level;
    node[TextField::Name] = text;
}

void Frame::text(std::string_view key, std::string_view text, Part part) { mark(key, Role::Paragraph, text, part); }

void Frame::mark(std::string_view key, Role role, std::string_view text, Part part, const char* sign) {
    Node& node = record(key, role, part);
    node[TextField::Name] = text;
    node[TextField::Sign] = sign;
}

void Frame::text(std::string_view key, const Line& line, Part part) { spans(record(key, Role::Paragraph, part), line); }

void Frame::prose(std::string_view key, const Prose& prose, Part part, const Gap& gap) {
    if (prose.empty()) return;
    Scope group = open(key, Role::Group, part);
    for (std::size_t index = 0; index < prose.size();) {
        const BlockKind kind = prose[index].kind;
        if (!is_list(kind)) {
            block(numbered('b', index), prose[index], gap);
            ++index;
            continue;
        }
        Scope list = open(numbered('b', index), Role::List, Part::Plain, {},
                          {.flags = flag(FlagBit::Ordered, kind == BlockKind::Number)});
        int number = 0;
        for (; index < prose.size() && prose[index].kind == kind; ++index) {
            item(numbered('i', index), prose[index], ++number, gap);
        }
    }
}

void Frame::item(std::string_view key, const Block& block, int number, const Gap& gap) {
    Node& item = record(key, Role::ListItem, Part::Plain);
    // Visible only: the list's role already tells screen readers.
    item[TextField::Sign] = block.kind == BlockKind::Number ? std::to_string(number) + "." : "•";
    if (!has_gap(block.spans)) return spans(item, block.spans);
    open_.push_back(tree_.nodes.size() - 1);
    gap_line("line", Role::Paragraph, Part::GapLine, block.spans, gap);
    close();
}

// Headings in a text are level 3, below the exercise's title at level 2.
void Frame::block(std::string_view key, const Block& block, const Gap& gap) {
    if (has_gap(block.spans)) {
        const bool code = block.kind == BlockKind::Code;
        return gap_line(key, code ? Role::Group : Role::Paragraph, code ? Part::GapCode : Part::GapLine, block.spans,
                        gap);
    }
    switch (block.kind) {
        case BlockKind::Table:
            return table(key, block);
        case BlockKind::Code:
            for (const Span& span : block.spans) code_block(key, {}, span.text, Part::Code);
            return;
        case BlockKind::Heading:
            return spans(record(key, Role::Heading, Part::Label, {.level = 3}), block.spans);
        case BlockKind::Quote:
            return spans(record(key, Role::Quote, Part::Plain), block.spans);
        default:
            return spans(record(key, Role::Paragraph, Part::Plain), block.spans);
    }
}

void Frame::table(std::string_view key, const Block& block) {
    Scope table = open(key, Role::Table, Part::Table);
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        Scope line = open(numbered('r', row), Role::Row, Part::Plain);
        const Role role = row == 0 ? Role::HeaderCell : Role::Cell;
        for (std::size_t column = 0; column < block.rows[row].size(); ++column)
            cell(numbered('c', column), role, block.rows[row][column]);
    }
}

void Frame::cell(std::string_view key, Role role, const Line& line, Part part) { spans(record(key, role, part), line); }

void Frame::code_block(std::string_view key, std::string_view name, std::string_view text, Part part) {
    Node& node = record(key, Role::CodeBlock, part);
    node[TextField::Name] = name;
    node[TextField::Value] = text;
}

void Frame::image(std::string_view key, std::string_view alternative, std::string_view medium, int width, int height) {
    Node& node = record(key, Role::Image, Part::Picture, {.portion = {.width = width, .height = height}});
    node[TextField::Name] = alternative;
    node[TextField::Value] = medium;
}

void Frame::audio(std::string_view key, std::string_view name, std::string_view medium) {
    Node& node = record(key, Role::Audio, Part::Sound);
    node[TextField::Name] = name;
    node[TextField::Value] = medium;
}

void Frame::preview(std::string_view key, std::string_view name, std::string_view files) {
    Node& node = record(key, Role::Preview, Part::Preview);
    node[TextField::Name] = name;
    node[TextField::Value] = files;
}

bool Frame::button(std::string_view key, std::string_view name, Part part, Style style) {
    Node& node = record(key, Role::Button, part, style);
    node[TextField::Name] = name;
    return acted(node, Action::Activate);
}

void Frame::link(std::string_view key, std::string_view name, std::string_view address) {
    Node& node = record(key, Role::Button, Part::Secondary);
    node[TextField::Name] = name;
    node[TextField::Value] = address;
}

bool Frame::toggle(std::string_view key, Role role, const Line& name, bool on, Part part, Style style) {
    style.flags |= flag(FlagBit::Checked, on);
    Node& node = record(key, role, part, style);
    const bool changed = acted(node, on ? Action::Uncheck : Action::Check);
    spans(node, name);
    return changed;
}

bool Frame::radio(std::string_view key, const Line& name, bool on, Part part, Style style) {
    return toggle(key, Role::Radio, name, on, part, std::move(style)) && !on;
}

bool Frame::checkbox(std::string_view key, const Line& name, bool on, Part part, Style style) {
    return toggle(key, Role::Checkbox, name, on, part, std::move(style));
}

std::optional<std::string> Frame::field(std::string_view key, std::string_view name, std::string_view value, Part part,
                                        const FieldStyle& style) {
    Node& node = record(key, style.role, part, {.flags = style.flags, .description = style.description});
    node[TextField::Name] = name;
    node[TextField::Value] = value;
    node[TextField::Placeholder] = style.placeholder;
    node[TextField::Syntax] = style.syntax;
    node[TextField::Marks] = style.marks;
    node[NumberField::Maximum] = style.maximum;
    if (!acted(node, Action::Input) || act_.value == value) return std::nullopt;
    return act_.value;
}

std::optional<std::string> Frame::select(std::string_view key, std::string_view name, std::string_view value,
                                         const std::vector<ChoiceOption>& options, Part part) {
    return select(key, Line{{std::string(name), SpanStyle::Plain}}, value, options, part);
}

std::optional<std::string> Frame::select(std::string_view key, const Line& name, std::string_view value,
                                         const std::vector<ChoiceOption>& options, Part part) {
    Node& node = record(key, Role::Select, part);
    const std::size_t at = tree_.nodes.size() - 1;
    node[TextField::Value] = value;
    const bool changed = acted(node, Action::Input) && act_.value != value;
    bool known = false;
    spans(node, name);
    open_.push_back(at);
    for (const ChoiceOption& option : options) {
        // "=" separates these keys from those of the words.
        Node& choice = record("=" + option.value, Role::Choice, Part::Plain,
                              {.flags = flag(FlagBit::Checked, option.value == value)});
        choice[TextField::Name] = option.name;
        choice[TextField::Value] = option.value;
        known = known || option.value == act_.value;
    }
    close();
    if (!changed || !known) return std::nullopt;
    return act_.value;
}

std::optional<int> Frame::slider(std::string_view key, std::string_view name, int value, const SliderStyle& style) {
    const Flags flags = style.flags | flag(FlagBit::Checked, style.placed);
    Node& node = record(key, Role::Slider, Part::Slider,
                        {.flags = flags, .description = style.description, .sign = style.placed ? style.words : ""});
    node[TextField::Name] = name;
    node[TextField::Value] = style.words;
    node[NumberField::Now] = value;
    node[NumberField::Low] = style.low;
    node[NumberField::Step] = style.step;
    node[NumberField::Maximum] = style.high;
    if (!acted(node, Action::Input)) return std::nullopt;
    int moved = 0;
    const char* end = act_.value.data() + act_.value.size();
    const auto [stop, fault] = std::from_chars(act_.value.data(), end, moved);
    if (stop != end || fault != std::errc()) return std::nullopt;
    moved = std::clamp(moved, style.low, style.high);
    moved -= (moved - style.low) % style.step;
    if (style.placed && moved == value) return std::nullopt;
    return moved;
}

std::optional<int> Frame::dropped() {
    assert(!open_.empty());
    if (!acted(tree_.nodes[open_.back()], Action::Drop) || act_.value.empty() || act_.value.size() > 4)
        return std::nullopt;
    int place = 0;
    for (char digit : act_.value) {
        if (digit < '0' || digit > '9') return std::nullopt;
        place = place * 10 + (digit - '0');
    }
    return place;
}

void Frame::steps(std::string_view key, std::string_view name, const std::vector<Segment>& segments) {
    Scope bar = open(key, Role::Progress, Part::Steps, name);
    Node& node = tree_.nodes[open_.back()];
    node[NumberField::Maximum] = static_cast<std::int32_t>(segments.size());
    for (const Segment& segment : segments) node[NumberField::Now] += segment.done;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        const Segment& segment = segments[index];
        record(numbered('p', index), Role::Figure, Part::Step,
               {.flags = flag(FlagBit::Done, segment.done) | flag(FlagBit::Current, segment.current) |
                         flag(FlagBit::Flagged, segment.flagged) | flag(FlagBit::ReadOnly, segment.closed)});
    }
}

void Frame::meter(std::string_view key, std::string_view name, int now, int low, int high, Part part) {
    Node& node = record(key, Role::Meter, part);
    node[TextField::Name] = name;
    node[NumberField::Now] = now;
    node[NumberField::Low] = low;
    node[NumberField::High] = high;
    node[NumberField::Maximum] = 1000;
}

void Frame::level(std::string_view key, std::string_view name, int width, bool reached) {
    Node& node = record(key, Role::Paragraph, Part::Level,
                        {.flags = flag(FlagBit::Current, reached), .portion = {.width = width}});
    node[TextField::Name] = name;
}

void Frame::divider(std::string_view key) { record(key, Role::Figure, Part::Divider); }

void Frame::say(std::string_view text) { tree_.said.emplace_back(text); }

void Frame::focus(std::string_view key) { tree_.focus = id(key); }

Tree Frame::finish() {
    assert(open_.empty() && "a scope is still open");
    return std::move(tree_);
}

}  // namespace potentiel::ui
