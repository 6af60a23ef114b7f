#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace potentiel::ui {

enum class Role {
#define ROLE(Type, name) Type,
#include "ui/tree/roles.inl"
#undef ROLE
};

enum class Part {
#define PART(Type, name) Type,
#include "ui/tree/parts.inl"
#undef PART
};

enum class TextField {
#define TEXT_FIELD(Type, name) Type,
#define NUMBER_FIELD(Type, name)
#include "ui/tree/fields.inl"
#undef TEXT_FIELD
#undef NUMBER_FIELD
    Count
};

enum class NumberField {
#define TEXT_FIELD(Type, name)
#define NUMBER_FIELD(Type, name) Type,
#include "ui/tree/fields.inl"
#undef TEXT_FIELD
#undef NUMBER_FIELD
    Count
};

enum class FlagBit {
#define FLAG(Type, name) Type,
#include "ui/tree/flags.inl"
#undef FLAG
};

// A set of FlagBits.
using Flags = std::int32_t;

constexpr Flags flag(FlagBit bit, bool on = true) { return on ? 1 << static_cast<int>(bit) : 0; }

// CSS pixels. In a Node: relative to the parent's rectangle.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
};

using NodeId = std::uint32_t;  // hash of the keys from the root down; 0: no node, 1: the root
inline constexpr NodeId root_id = 1;

struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::Group;
    Part part = Part::Plain;
    std::array<std::string, static_cast<std::size_t>(TextField::Count)> texts;
    std::array<std::int32_t, static_cast<std::size_t>(NumberField::Count)> numbers{};
    Rect rect;

    std::string& operator[](TextField field) { return texts[static_cast<std::size_t>(field)]; }
    const std::string& operator[](TextField field) const { return texts[static_cast<std::size_t>(field)]; }
    std::int32_t& operator[](NumberField field) { return numbers[static_cast<std::size_t>(field)]; }
    std::int32_t operator[](NumberField field) const { return numbers[static_cast<std::size_t>(field)]; }
    bool has(FlagBit bit) const { return (*this)[NumberField::Flags] & flag(bit); }
};

// Nodes recorded in one pass: parents before children, siblings in reading order.
struct Tree {
    std::vector<Node> nodes;
    NodeId focus = 0;               // new focus, 0: unchanged
    std::vector<std::string> said;  // polite announcements
};

// Operations of 8 int32 each, and the UTF-8 bytes that they refer to. Layout: see op.h.
struct Changes {
    std::vector<std::int32_t> operations;
    std::string heap;
};

// The shortest list of operations that turns `before` into `after` on the host's side. Order: removals, then additions
// and moves in reading order, then texts and numbers, rectangles, focus, announcements.
Changes compare(const Tree& before, const Tree& after);

NodeId child_id(NodeId parent, std::string_view key);

std::string_view role_name(Role role);
std::string_view part_name(Part part);

// The tree as indented text, for golden files: role "name" value flags, no rectangles.
std::string print(const Tree& tree);

}  // namespace potentiel::ui
