#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/heap_sort.h"
#include "ui/tree/node.h"
#include "ui/tree/op.h"

namespace potentiel::ui {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Finds nodes by id, and the children of each node.
class Index {
public:
    explicit Index(const Tree& tree) : children(tree.nodes.size()) {
        for (std::size_t place = 0; place < tree.nodes.size(); ++place) ids_.emplace_back(tree.nodes[place].id, place);
        heap_sort(ids_);
        for (std::size_t place = 1; place < ids_.size(); ++place)
            assert(ids_[place - 1].first != ids_[place].first && "two siblings have the same key");
        for (std::size_t place = 0; place < tree.nodes.size(); ++place) {
            const std::size_t parent = find(tree.nodes[place].parent);
            if (parent != none) children[parent].push_back(place);
        }
    }

    std::size_t find(NodeId id) const {
        auto found = std::lower_bound(ids_.begin(), ids_.end(), std::pair<NodeId, std::size_t>(id, 0));
        return found != ids_.end() && found->first == id ? found->second : none;
    }

    std::vector<std::vector<std::size_t>> children;  // indexed by place in the tree

private:
    std::vector<std::pair<NodeId, std::size_t>> ids_;
};

// For each element, whether it is in one longest increasing subsequence of `places`: those need not move.
std::vector<bool> longest_increasing(const std::vector<std::size_t>& places) {
    std::vector<std::size_t> last;  // last[n]: end of the subsequence of n + 1 elements with the smallest end
    std::vector<std::size_t> previous(places.size(), none);
    for (std::size_t at = 0; at < places.size(); ++at) {
        auto spot = std::lower_bound(last.begin(), last.end(), places[at],
                                     [&](std::size_t end, std::size_t place) { return places[end] < place; });
        if (spot != last.begin()) previous[at] = *(spot - 1);
        if (spot == last.end()) last.push_back(at);
        else *spot = at;
    }
    std::vector<bool> stays(places.size());
    for (std::size_t at = last.empty() ? none : last.back(); at != none; at = previous[at]) stays[at] = true;
    return stays;
}

std::int32_t sixteenths(float pixels) { return static_cast<std::int32_t>(std::lround(pixels * 16)); }

std::array<std::int32_t, 4> sixteenths(const Rect& rect) {
    return {sixteenths(rect.x), sixteenths(rect.y), sixteenths(rect.width), sixteenths(rect.height)};
}

class Comparison {
public:
    Comparison(const Tree& before, const Tree& after) : before_(before), after_(after), old_(before), new_(after) {
        // Nodes that keep their element. An id is a path from the root, so a node's parent never changes. An element
        // can't change its role; if a node's role changes, its descendants lose their elements, too.
        kept_.resize(after.nodes.size(), none);
        for (std::size_t place = 0; place < after.nodes.size(); ++place) {
            const std::size_t old = old_.find(after.nodes[place].id);
            const std::size_t parent = new_.find(after.nodes[place].parent);
            const bool parent_kept = parent == none || kept_[parent] != none;
            if (old != none && parent_kept && before.nodes[old].role == after.nodes[place].role) kept_[place] = old;
        }
    }

    Changes run() {
        removals();
        for (std::size_t place = 0; place < after_.nodes.size(); ++place) {
            if (after_.nodes[place].parent == 0 && kept_[place] == none) add(place, 0);
            order_children(place);
        }
        for (std::size_t place = 0; place < after_.nodes.size(); ++place) contents(place);
        for (std::size_t place = 0; place < after_.nodes.size(); ++place) rectangle(place);
        if (after_.focus) operation(Op::Focus, after_.focus);
        for (const std::string& said : after_.said) {
            const std::int32_t offset = keep(said);
            operation(Op::Say, 0, 0, offset, static_cast<std::int32_t>(said.size()));
        }
        return std::move(changes_);
    }

private:
    void operation(Op op, NodeId node, std::int32_t a = 0, std::int32_t b = 0, std::int32_t c = 0, std::int32_t d = 0) {
        for (std::int32_t word : {static_cast<std::int32_t>(op), static_cast<std::int32_t>(node), a, b, c, d, 0, 0})
            changes_.operations.push_back(word);
    }

    std::int32_t keep(const std::string& text) {
        const std::size_t offset = changes_.heap.size();
        changes_.heap += text;
        return static_cast<std::int32_t>(offset);
    }

    void removals() {
        std::vector<bool> survives(before_.nodes.size());
        for (std::size_t old : kept_)
            if (old != none) survives[old] = true;
        for (std::size_t place = 0; place < before_.nodes.size(); ++place) {
            const std::size_t parent = old_.find(before_.nodes[place].parent);
            if (!survives[place] && (parent == none || survives[parent]))
                operation(Op::Remove, before_.nodes[place].id);
        }
    }

    void add(std::size_t place, std::size_t index) {
        const Node& node = after_.nodes[place];
        operation(Op::Add, node.id, static_cast<std::int32_t>(node.parent), static_cast<std::int32_t>(index),
                  static_cast<std::int32_t>(node.role), static_cast<std::int32_t>(node.part));
    }

    // Simulates the host's list of children after each operation, so that every index is valid when it is applied.
    void order_children(std::size_t parent) {
        const std::vector<std::size_t>& wanted = new_.children[parent];
        std::vector<std::size_t> list;  // places in `after`
        if (kept_[parent] != none) {
            for (std::size_t old : old_.children[kept_[parent]]) {
                const std::size_t place = new_.find(before_.nodes[old].id);
                if (place != none && kept_[place] == old) list.push_back(place);
            }
        }
        if (list == wanted) return;
        std::vector<bool> stays = longest_increasing(list);
        std::vector<bool> stay_at(after_.nodes.size());
        for (std::size_t at = 0; at < list.size(); ++at) stay_at[list[at]] = stays[at];

        std::size_t index = 0;  // place of the next child
        for (std::size_t child : wanted) {
            auto at = std::find(list.begin(), list.end(), child);
            if (stay_at[child]) {
                index = static_cast<std::size_t>(at - list.begin()) + 1;
                continue;
            }
            if (at == list.end()) {
                add(child, index);
            } else {
                if (static_cast<std::size_t>(at - list.begin()) < index) --index;
                list.erase(at);
                operation(Op::Move, after_.nodes[child].id, static_cast<std::int32_t>(after_.nodes[parent].id),
                          static_cast<std::int32_t>(index));
            }
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(index), child);
            ++index;
        }
    }

    void contents(std::size_t place) {
        static const Node blank;
        const Node& node = after_.nodes[place];
        const bool kept = kept_[place] != none;
        const Node& old = kept ? before_.nodes[kept_[place]] : blank;
        if (kept && old.part != node.part) operation(Op::Part, node.id, static_cast<std::int32_t>(node.part));
        for (std::size_t field = 0; field < node.texts.size(); ++field) {
            if (node.texts[field] == old.texts[field]) continue;
            const std::int32_t offset = keep(node.texts[field]);
            operation(Op::Text, node.id, static_cast<std::int32_t>(field), offset,
                      static_cast<std::int32_t>(node.texts[field].size()));
        }
        for (std::size_t field = 0; field < node.numbers.size(); ++field)
            if (node.numbers[field] != old.numbers[field])
                operation(Op::Number, node.id, static_cast<std::int32_t>(field), node.numbers[field]);
    }

    void rectangle(std::size_t place) {
        const Node& node = after_.nodes[place];
        const auto now = sixteenths(node.rect);
        const auto was = kept_[place] == none ? sixteenths(Rect{}) : sixteenths(before_.nodes[kept_[place]].rect);
        if (now != was) operation(Op::Rect, node.id, now[0], now[1], now[2], now[3]);
    }

    const Tree& before_;
    const Tree& after_;
    Index old_, new_;
    std::vector<std::size_t> kept_;  // by place in `after`: place in `before`, or none
    Changes changes_;
};

}  // namespace

Changes compare(const Tree& before, const Tree& after) { return Comparison(before, after).run(); }

}  // namespace potentiel::ui
