#include <algorithm>
#include <map>

#include "scoring/score.h"
#include "scoring/stand_ins.h"

namespace potentiel {
namespace {

// A needed line of the answer: its place in the solution, and whether its indentation is right.
struct Stands {
    std::size_t place;
    bool as_deep;
};

// For each line of the solution, all lines that must precede it, directly or indirectly.
std::vector<std::vector<bool>> before_each(const Parsons::Key& key) {
    const std::size_t count = key.lines.size();
    std::map<Id, std::size_t> places;
    std::vector<std::vector<bool>> before(count, std::vector<bool>(count));
    for (std::size_t place = 0; place < count; ++place) {
        for (const Id& id : key.lines[place].after) {
            const std::size_t earlier = places.at(id);
            before[place][earlier] = true;
            for (std::size_t far = 0; far < count; ++far)
                if (before[earlier][far]) before[place][far] = true;
        }
        places[key.lines[place].line] = place;
    }
    return before;
}

// For each line of the answer, the places of lines in the solution that read the same; none if it is not needed.
std::vector<Places> possible_places(const Parsons::Spec& spec, const Parsons::Key& key,
                                    const std::vector<Parsons::Placed>& answer) {
    std::map<Id, std::string_view> texts;
    for (const Parsons::CodeLine& line : spec.lines) texts[line.id] = line.text;
    std::vector<Places> possible(answer.size());
    for (std::size_t at = 0; at < answer.size(); ++at) {
        for (std::size_t place = 0; place < key.lines.size(); ++place) {
            if (texts[key.lines[place].line] == texts[answer[at].line]) possible[at].push_back(place);
        }
    }
    return possible;
}

// Maximum bipartite matching of elements that are out of order with each other; each is used at most once on either
// side. Kuhn's augmenting paths.
class Matching {
public:
    explicit Matching(std::vector<std::vector<bool>> turned)
        : turned_(std::move(turned)), partners_(turned_.size(), turned_.size()) {}

    int size() {
        int pairs = 0;
        for (std::size_t one = 0; one < turned_.size(); ++one) {
            std::vector<bool> tried(turned_.size());
            pairs += pair_up(one, tried);
        }
        return pairs;
    }

private:
    // Recursion depth: at most the number of elements, 48.
    bool pair_up(std::size_t one, std::vector<bool>& tried) {
        for (std::size_t other = 0; other < turned_.size(); ++other) {
            if (!turned_[one][other] || tried[other]) continue;
            tried[other] = true;
            if (partners_[other] < turned_.size() && !pair_up(partners_[other], tried)) continue;
            partners_[other] = one;
            return true;
        }
        return false;
    }

    std::vector<std::vector<bool>> turned_;
    std::vector<std::size_t> partners_;
};

// Cost, in half changes, of moving lines until no pair is out of order.
// A pair is out of order if its second line must precede the first. Such pairs form a partial order, so by Dilworth
// (1950) the most elements that can stay is their number minus the largest matching. A line with the right indentation
// saves two half changes by staying and counts as two elements; any other saves one.
int cost_of_moves(const std::vector<Stands>& answer, const std::vector<std::vector<bool>>& before) {
    std::vector<std::pair<std::size_t, std::size_t>> elements;  // place in the answer, place in the solution
    for (std::size_t at = 0; at < answer.size(); ++at) {
        for (int copy = answer[at].as_deep ? 0 : 1; copy < 2; ++copy) elements.push_back({at, answer[at].place});
    }
    std::vector<std::vector<bool>> turned(elements.size(), std::vector<bool>(elements.size()));
    for (std::size_t one = 0; one < elements.size(); ++one) {
        for (std::size_t other = 0; other < elements.size(); ++other) {
            turned[one][other] =
                elements[one].first < elements[other].first && before[elements[one].second][elements[other].second];
        }
    }
    return Matching(std::move(turned)).size();
}

}  // namespace

// Least number of lines to remove, add or move to reach a right program, relative to the number of lines of the
// solution; a line with only a wrong indentation counts half. Partial credit by the distance to the nearest solution of
// a dependency graph: Poulsen, Viswanathan, Herman & West (2022), "Efficient Feedback and Partial Credit for Proof
// Blocks Problems". Lines that read alike are interchangeable. Each help reduces the score by its cost.
Score score_parsons(const Parsons::Spec& spec, const Parsons::Key& key, const Parsons::Response& response) {
    const std::vector<Places> possible = possible_places(spec, key, response.lines);
    const std::vector<std::vector<bool>> before = before_each(key);
    const int changes = least_cost(possible, [&](const Places& places) {
        std::vector<Stands> needed;
        int other_indentation = 0;
        for (std::size_t at = 0; at < places.size(); ++at) {
            if (places[at] == no_place) continue;
            const bool as_deep = key.lines[places[at]].indent == response.lines[at].indent;
            needed.push_back({places[at], as_deep});
            other_indentation += !as_deep;
        }
        return other_indentation + cost_of_moves(needed, before);
    });
    const auto needless = static_cast<int>(
        std::count_if(possible.begin(), possible.end(), [](const Places& places) { return places.empty(); }));
    const int missing = static_cast<int>(key.lines.size() + needless - response.lines.size());
    const int halves = 2 * (needless + missing) + changes;
    const auto lines = static_cast<int>(key.lines.size());
    const int without_help = thousandths(std::max(0, 2 * lines - halves), 2 * lines);
    return {std::max(0, without_help - response.helps * spec.help_cost), {Rule::Moves, halves, lines, response.helps}};
}

}  // namespace potentiel
