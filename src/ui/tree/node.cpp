#include "ui/tree/node.h"

#include <cassert>

namespace potentiel::ui {

namespace {

constexpr std::string_view role_names[] = {
#define ROLE(Type, name) #name,
#include "ui/tree/roles.inl"
#undef ROLE
};

constexpr std::string_view part_names[] = {
#define PART(Type, name) #name,
#include "ui/tree/parts.inl"
#undef PART
};

constexpr std::string_view flag_names[] = {
#define FLAG(Type, name) #name,
#include "ui/tree/flags.inl"
#undef FLAG
};

constexpr std::string_view text_names[] = {
#define TEXT_FIELD(Type, name) #name,
#define NUMBER_FIELD(Type, name)
#include "ui/tree/fields.inl"
#undef TEXT_FIELD
#undef NUMBER_FIELD
};

constexpr std::string_view number_names[] = {
#define TEXT_FIELD(Type, name)
#define NUMBER_FIELD(Type, name) #name,
#include "ui/tree/fields.inl"
#undef TEXT_FIELD
#undef NUMBER_FIELD
};

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (char letter : text) {
        if (letter == '"' || letter == '\\') out += '\\';
        if (letter == '\n') out += "\\n";
        else out += letter;
    }
    out += '"';
}

void append_node(std::string& out, const Node& node) {
    out += role_name(node.role);
    if (node.role == Role::Text && node.part != Part::Plain) (out += ' ') += part_name(node.part);
    for (std::size_t field = 0; field < node.texts.size(); ++field) {
        if (node.texts[field].empty()) continue;
        out += ' ';
        if (static_cast<TextField>(field) != TextField::Name) (out += text_names[field]) += '=';
        append_quoted(out, node.texts[field]);
    }
    for (std::size_t field = 0; field < node.numbers.size(); ++field) {
        if (node.numbers[field] == 0 || static_cast<NumberField>(field) == NumberField::Flags) continue;
        ((out += ' ') += number_names[field]) += '=';
        out += std::to_string(node.numbers[field]);
    }
    for (std::size_t bit = 0; bit < std::size(flag_names); ++bit)
        if (node.has(static_cast<FlagBit>(bit))) (out += ' ') += flag_names[bit];
    out += '\n';
}

}  // namespace

std::string_view role_name(Role role) { return role_names[static_cast<std::size_t>(role)]; }
std::string_view part_name(Part part) { return part_names[static_cast<std::size_t>(part)]; }

// FNV-1a, seeded with the parent's id. compare() asserts that the few hundred nodes do not collide.
NodeId child_id(NodeId parent, std::string_view key) {
    constexpr NodeId prime = 16777619;
    NodeId hash = (2166136261u ^ parent) * prime;
    for (char letter : key) hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
    return hash > root_id ? hash : hash + root_id + 1;
}

std::string print(const Tree& tree) {
    std::string out;
    std::vector<NodeId> ancestors;
    for (const Node& node : tree.nodes) {
        while (!ancestors.empty() && ancestors.back() != node.parent) ancestors.pop_back();
        out.append(ancestors.size() * 2, ' ');
        append_node(out, node);
        ancestors.push_back(node.id);
        if (tree.focus == node.id) {
            out.pop_back();
            out += " focus\n";
        }
    }
    for (const std::string& said : tree.said) {
        out += "says ";
        append_quoted(out, said);
        out += '\n';
    }
    return out;
}

}  // namespace potentiel::ui
