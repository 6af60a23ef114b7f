#include "scoring/stand_ins.h"

#include <algorithm>

#include "base/heap_sort.h"

namespace potentiel {
namespace {

constexpr int most_costs = 200;

bool taken(const Places& places, std::size_t place) {
    return std::find(places.begin(), places.end(), place) != places.end();
}

// Branch and bound, cheapest place first.
class Search {
public:
    Search(const std::vector<Places>& may_take, const std::function<int(const Places&)>& cost)
        : may_take_(may_take), cost_(cost), places_(may_take.size(), no_place) {
        Places first = places_;
        for (std::size_t part = 0; part < may_take.size(); ++part) {
            for (const std::size_t place : may_take[part]) {
                if (first[part] == no_place && !taken(first, place)) first[part] = place;
            }
            // Parts with a single possible place are placed first: the cost of the others depends on them.
            if (may_take[part].size() == 1) places_[part] = may_take[part].front();
        }
        best_ = cost(first);
        place_from(0);
    }

    int best() const { return best_; }

private:
    // Recursion depth: at most the number of parts, 60.
    void place_from(std::size_t part) {
        while (part < places_.size() && (places_[part] != no_place || may_take_[part].empty())) ++part;
        if (part == places_.size()) {
            best_ = cost_(places_);
            return;
        }
        std::vector<std::pair<int, std::size_t>> ways;
        for (const std::size_t place : may_take_[part]) {
            if (taken(places_, place)) continue;
            places_[part] = place;
            ways.push_back({cost_(places_), place});
            places_[part] = no_place;
            ++costs_;
        }
        heap_sort(ways);
        for (const auto& [cost, place] : ways) {
            if (cost >= best_ || costs_ > most_costs) break;
            places_[part] = place;
            place_from(part + 1);
        }
        places_[part] = no_place;
    }

    const std::vector<Places>& may_take_;
    const std::function<int(const Places&)>& cost_;
    Places places_;
    int best_ = 0;
    int costs_ = 0;
};

}  // namespace

int least_cost(const std::vector<Places>& may_take, const std::function<int(const Places&)>& cost) {
    return Search(may_take, cost).best();
}

}  // namespace potentiel
