#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "ui/tree/node.h"
#include "ui/tree/op.h"

using namespace potentiel::ui;

namespace {

// A second implementation of the host, written without regard to how the operations are made.
class Host {
public:
    void apply(const Changes& changes) {
        REQUIRE(changes.operations.size() % op_words == 0);
        for (std::size_t at = 0; at < changes.operations.size(); at += op_words)
            apply(&changes.operations[at], changes.heap);
    }

    // All nodes in reading order.
    std::vector<Node> nodes() const {
        std::vector<Node> out;
        if (root_) collect(root_, out);
        return out;
    }

    NodeId focus = 0;
    std::vector<std::string> said;

private:
    struct Element {
        Node node;
        std::vector<NodeId> children;
    };

    Element& element(NodeId id) {
        for (Element& element : elements_)
            if (element.node.id == id) return element;
        FAIL("no such element");
        return elements_.front();
    }
    const Element& element(NodeId id) const { return const_cast<Host*>(this)->element(id); }

    void apply(const std::int32_t* words, const std::string& heap) {
        const NodeId id = static_cast<NodeId>(words[1]);
        const std::int32_t a = words[2], b = words[3], c = words[4], d = words[5];
        switch (static_cast<Op>(words[0])) {
            case Op::Add: {
                Element added;
                added.node.id = id;
                added.node.parent = static_cast<NodeId>(a);
                added.node.role = static_cast<Role>(c);
                added.node.part = static_cast<Part>(d);
                elements_.push_back(added);
                if (a == 0) root_ = id;
                else insert(static_cast<NodeId>(a), b, id);
                break;
            }
            case Op::Remove:
                remove(id);
                break;
            case Op::Move: {
                REQUIRE(element(id).node.parent == static_cast<NodeId>(a));
                std::erase(element(static_cast<NodeId>(a)).children, id);
                insert(static_cast<NodeId>(a), b, id);
                break;
            }
            case Op::Text:
                element(id).node[static_cast<TextField>(a)] =
                    heap.substr(static_cast<std::size_t>(b), static_cast<std::size_t>(c));
                break;
            case Op::Number:
                element(id).node[static_cast<NumberField>(a)] = b;
                break;
            case Op::Rect:
                element(id).node.rect = {static_cast<float>(a) / 16, static_cast<float>(b) / 16,
                                         static_cast<float>(c) / 16, static_cast<float>(d) / 16};
                break;
            case Op::Part:
                element(id).node.part = static_cast<Part>(a);
                break;
            case Op::Focus:
                focus = id;
                break;
            case Op::Say:
                said.push_back(heap.substr(static_cast<std::size_t>(b), static_cast<std::size_t>(c)));
                break;
            default:
                FAIL("unknown operation");
        }
    }

    void insert(NodeId parent, std::int32_t index, NodeId child) {
        std::vector<NodeId>& children = element(parent).children;
        REQUIRE(index >= 0);
        REQUIRE(static_cast<std::size_t>(index) <= children.size());
        children.insert(children.begin() + index, child);
    }

    void remove(NodeId id) {
        const NodeId parent = element(id).node.parent;
        if (parent) std::erase(element(parent).children, id);
        if (root_ == id) root_ = 0;
        forget(id);
    }

    void forget(NodeId id) {
        const std::vector<NodeId> children = element(id).children;
        for (NodeId child : children) forget(child);
        std::erase_if(elements_, [&](const Element& element) { return element.node.id == id; });
    }

    void collect(NodeId id, std::vector<Node>& out) const {
        out.push_back(element(id).node);
        const std::vector<NodeId> children = element(id).children;
        for (NodeId child : children) collect(child, out);
    }

    std::vector<Element> elements_;
    NodeId root_ = 0;
};

bool same(const Node& left, const Node& right) {
    return left.id == right.id && left.parent == right.parent && left.role == right.role && left.part == right.part &&
           left.texts == right.texts && left.numbers == right.numbers && left.rect == right.rect;
}

bool same(const std::vector<Node>& left, const std::vector<Node>& right) {
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), [](const Node& a, const Node& b) { return same(a, b); });
}

Node make(NodeId parent, std::string_view key) {
    Node node;
    node.parent = parent;
    node.id = parent ? child_id(parent, key) : root_id;
    return node;
}

// A root with children of these names.
Tree row(const std::vector<std::string>& names) {
    Tree tree;
    tree.nodes.push_back(make(0, ""));
    for (const std::string& name : names) tree.nodes.push_back(make(root_id, name));
    return tree;
}

int count(const Changes& changes, Op op) {
    int found = 0;
    for (std::size_t at = 0; at < changes.operations.size(); at += op_words)
        found += changes.operations[at] == static_cast<std::int32_t>(op);
    return found;
}

class Random {
public:
    explicit Random(unsigned seed) : engine_(seed) {}
    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }

    Tree tree() {
        Tree tree;
        grow(tree, make(0, ""), 0);
        return tree;
    }

private:
    void grow(Tree& tree, Node node, int depth) {
        node.role = depth == 0 || below(8) ? Role::Group : Role::List;
        node.part = below(4) ? Part::Plain : Part::Card;
        if (below(2)) node[TextField::Name] = "é" + std::to_string(below(3));
        if (below(3) == 0) node[NumberField::Now] = below(3);
        if (below(2)) node.rect = {static_cast<float>(below(3)), -1.5f, 2.0625f, 1e4f};
        tree.nodes.push_back(node);
        if (depth == 3) return;
        std::vector<int> keys;
        for (int key = 0; key < 6; ++key)
            if (below(2)) keys.push_back(key);
        std::shuffle(keys.begin(), keys.end(), engine_);
        for (int key : keys) grow(tree, make(node.id, std::to_string(key)), depth + 1);
    }

    std::mt19937 engine_;
};

}  // namespace

TEST_SUITE("ui/compare") {
    TEST_CASE("the operations turn any tree into any other") {
        Random random(7);
        for (int round = 0; round < 300; ++round) {
            const Tree first = random.tree(), second = random.tree();
            Host host;
            host.apply(compare({}, first));
            REQUIRE(same(host.nodes(), first.nodes));
            host.apply(compare(first, second));
            REQUIRE(same(host.nodes(), second.nodes));
            host.apply(compare(second, {}));
            REQUIRE(host.nodes().empty());
        }
    }

    TEST_CASE("nothing changed, nothing sent") {
        Random random(3);
        for (int round = 0; round < 20; ++round) {
            const Tree tree = random.tree();
            const Changes changes = compare(tree, tree);
            CHECK(changes.operations.empty());
            CHECK(changes.heap.empty());
        }
    }

    TEST_CASE("one child that moves is one operation") {
        const Tree before = row({"a", "b", "c", "d", "e"});
        for (const Tree& after :
             {row({"b", "c", "d", "e", "a"}), row({"e", "a", "b", "c", "d"}), row({"a", "c", "b", "d", "e"})}) {
            const Changes changes = compare(before, after);
            CHECK(changes.operations.size() == op_words);
            CHECK(count(changes, Op::Move) == 1);
        }
    }

    TEST_CASE("a removed branch is one operation") {
        Tree before = row({"a", "b"});
        before.nodes.push_back(make(before.nodes[2].id, "below"));
        const Changes changes = compare(before, row({"a"}));
        CHECK(changes.operations.size() == op_words);
        CHECK(changes.operations[0] == static_cast<std::int32_t>(Op::Remove));
        CHECK(static_cast<NodeId>(changes.operations[1]) == before.nodes[2].id);
    }

    TEST_CASE("one changed text is one operation") {
        const Tree before = row({"a", "b"});
        Tree after = before;
        after.nodes[1][TextField::Name] = "neu";
        const Changes changes = compare(before, after);
        CHECK(changes.operations.size() == op_words);
        CHECK(count(changes, Op::Text) == 1);
        CHECK(changes.heap == "neu");
    }

    TEST_CASE("rectangles within a thirty-second of a pixel are the same") {
        Tree before = row({"a"}), after = before;
        before.nodes[1].rect.x = 10.001f;
        after.nodes[1].rect.x = 10.002f;
        CHECK(compare(before, after).operations.empty());
        after.nodes[1].rect.x = 10.1f;
        CHECK(count(compare(before, after), Op::Rect) == 1);
    }

    TEST_CASE("an element can't change its role: it is made anew with all below it") {
        Tree before = row({"a"});
        before.nodes.push_back(make(before.nodes[1].id, "below"));
        Tree after = before;
        after.nodes[1].role = Role::Table;
        const Changes changes = compare(before, after);
        CHECK(count(changes, Op::Remove) == 1);
        CHECK(count(changes, Op::Add) == 2);
        Host host;
        host.apply(compare({}, before));
        host.apply(changes);
        CHECK(same(host.nodes(), after.nodes));
    }

    TEST_CASE("focus and announcements are requests: sent each time they are made") {
        Tree before = row({"a"}), after = before;
        after.focus = after.nodes[1].id;
        after.said = {"saved", "à jour"};
        Host host;
        host.apply(compare({}, before));
        host.apply(compare(before, after));
        CHECK(host.focus == after.focus);
        CHECK(host.said == after.said);
        CHECK(count(compare(after, after), Op::Focus) == 1);
        CHECK(compare(after, before).operations.empty());
    }
}
