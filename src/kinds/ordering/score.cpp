#include <algorithm>
#include <cstdlib>

#include "model/alike.h"
#include "scoring/score.h"
#include "scoring/stand_ins.h"

namespace potentiel {
namespace {

// Possible places of each item of the response in the key, ascending: one, or more if items read alike.
std::vector<Places> possible_places(const Ordering::Spec& spec, const Ordering::Key& key,
                                    const Ordering::Response& response) {
    std::vector<Places> possible(response.order.size());
    for (std::size_t at = 0; at < possible.size(); ++at) {
        for (std::size_t place = 0; place < key.order.size(); ++place) {
            if (same_option(spec.items, response.order[at], key.order[place], response.language))
                possible[at].push_back(place);
        }
    }
    return possible;
}

// Places of the response's items in the key, from 0.
std::vector<long long> expected_places(const std::vector<Id>& key, const std::vector<Id>& order) {
    std::vector<long long> places;
    for (const Id& id : order) places.push_back(std::find(key.begin(), key.end(), id) - key.begin());
    return places;
}

// Pairs in the right order minus pairs in the wrong one, over all pairs: Kendall's tau (1938), Biometrika 30(1/2).
// Values below 0 (worse than chance) count as 0.
Score by_concordance(const std::vector<long long>& places) {
    long long balance = 0, pairs = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            balance += places[i] < places[j] ? 1 : -1;
            ++pairs;
        }
    }
    const Reckoning how{Rule::Pairs, static_cast<int>((pairs + balance) / 2), static_cast<int>(pairs)};
    return {thousandths(std::max<long long>(0, balance), pairs), how};
}

// All or nothing.
Score by_exactness(const std::vector<long long>& places) {
    return {std::is_sorted(places.begin(), places.end()) ? 1000 : 0, {Rule::AllOrNothing}};
}

// Share of neighbours that follow each other as in the key: for procedures in which each step depends on the previous
// one.
Score by_neighbours(const std::vector<Places>& possible) {
    const int all = static_cast<int>(possible.size()) - 1;
    const int right = all - least_cost(possible, [](const Places& places) {
                          int parted = 0;
                          for (std::size_t i = 1; i < places.size(); ++i)
                              parted +=
                                  places[i - 1] != no_place && places[i] != no_place && places[i] != places[i - 1] + 1;
                          return parted;
                      });
    return {thousandths(right, all), {Rule::Neighbours, right, all}};
}

// Total distance of the items from their places, relative to the greatest possible: Spearman's footrule, whose maximum
// is half the square of the number of items, rounded down. Diaconis & Graham (1977), Journal of the Royal Statistical
// Society B 39(2).
Score by_distance(const std::vector<long long>& places) {
    const auto count = static_cast<long long>(places.size());
    const long long farthest = count * count / 2;
    long long off = 0;
    for (long long place = 0; place < count; ++place)
        off += std::llabs(places[static_cast<std::size_t>(place)] - place);
    return {thousandths(farthest - off, farthest), {Rule::Places, static_cast<int>(off), static_cast<int>(farthest)}};
}

// Number of items that need not move: the longest increasing subsequence, which has at least one item. The others are
// Ulam's distance (1972), "Some ideas and prospects in biomathematics", Annual Review of Biophysics and Bioengineering
// 1.
Score by_longest_sequence(const std::vector<Places>& possible) {
    std::vector<int> lengths(possible.size());  // of the longest subsequence that ends at each place of the key
    for (const Places& places : possible) {
        // Backwards, because an item can't follow itself.
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            const auto here = lengths.begin() + static_cast<std::ptrdiff_t>(*place);
            *here = 1 + (here == lengths.begin() ? 0 : *std::max_element(lengths.begin(), here));
        }
    }
    const int all = static_cast<int>(possible.size()), longest = *std::max_element(lengths.begin(), lengths.end());
    return {thousandths(longest - 1, all - 1), {Rule::Displaced, all - longest, all - 1}};
}

}  // namespace

// Items that read alike are assigned so that the score is highest. For pairs and distances, that is the first to the
// first, the second to the second and so on.
Score score_ordering(const Ordering::Spec& spec, const Ordering::Key& key, const Ordering::Response& response) {
    if (response.order.empty()) return {0, {Rule::AllOrNothing}};
    if (key.scoring == OrderScoring::Adjacent) return by_neighbours(possible_places(spec, key, response));
    if (key.scoring == OrderScoring::Longest) return by_longest_sequence(possible_places(spec, key, response));
    const std::vector<long long> places =
        expected_places(key.order, ordered_as_wanted(spec.items, key.order, response.order, response.language));
    if (key.scoring == OrderScoring::Exact) return by_exactness(places);
    if (key.scoring == OrderScoring::Distance) return by_distance(places);
    return by_concordance(places);
}

}  // namespace potentiel
