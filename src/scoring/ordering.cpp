#include <algorithm>
#include <cstdlib>

#include "model/alike.h"
#include "scoring/score.h"

namespace potentiel {
namespace {

// The places that the items of the response have in the key, from 0.
std::vector<long long> expected_places(const std::vector<Id>& key, const std::vector<Id>& order) {
    std::vector<long long> places;
    for (const Id& id : order) places.push_back(std::find(key.begin(), key.end(), id) - key.begin());
    return places;
}

// Pairs in the right order less pairs in the wrong one, over all pairs: Kendall's tau (1938), Biometrika 30(1/2), as a score;
// what is below 0 (worse than chance) counts as 0.
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

// The share of neighbours that follow each other as in the key: for steps of which each follows from the one before.
Score by_neighbours(const std::vector<long long>& places) {
    const int all = static_cast<int>(places.size()) - 1;
    int right = 0;
    for (std::size_t i = 1; i < places.size(); ++i) right += places[i] == places[i - 1] + 1;
    return {thousandths(right, all), {Rule::Neighbours, right, all}};
}

// How far the items are from their places, all together, of the farthest there can be: Spearman's footrule, of which the
// greatest value is half the square of the number of items, rounded down. Diaconis & Graham (1977), Journal of the Royal
// Statistical Society B 39(2).
Score by_distance(const std::vector<long long>& places) {
    const auto count = static_cast<long long>(places.size());
    const long long farthest = count * count / 2;
    long long off = 0;
    for (long long place = 0; place < count; ++place)
        off += std::llabs(places[static_cast<std::size_t>(place)] - place);
    return {thousandths(farthest - off, farthest), {Rule::Places, static_cast<int>(off), static_cast<int>(farthest)}};
}

// How many items need not move: the longest sequence that is in the right order, which one item always is. What is left is
// Ulam's distance (1972), "Some ideas and prospects in biomathematics", Annual Review of Biophysics and Bioengineering 1.
Score by_longest_sequence(const std::vector<long long>& places) {
    std::vector<int> lengths;  // of the longest that ends at each item
    int longest = 0;
    for (std::size_t at = 0; at < places.size(); ++at) {
        int before = 0;
        for (std::size_t earlier = 0; earlier < at; ++earlier) {
            if (places[earlier] <= places[at]) before = std::max(before, lengths[earlier]);
        }
        lengths.push_back(before + 1);
        longest = std::max(longest, before + 1);
    }
    const int all = static_cast<int>(places.size());
    return {thousandths(longest - 1, all - 1), {Rule::Displaced, all - longest, all - 1}};
}

}  // namespace

Score score_ordering(const Ordering::Spec& spec, const Ordering::Key& key, const Ordering::Response& response) {
    if (response.order.empty()) return {0, {Rule::AllOrNothing}};
    const std::vector<long long> places =
        expected_places(key.order, ordered_as_wanted(spec.items, key.order, response.order, response.language));
    switch (key.scoring) {
        case OrderScoring::Exact:
            return by_exactness(places);
        case OrderScoring::Adjacent:
            return by_neighbours(places);
        case OrderScoring::Distance:
            return by_distance(places);
        case OrderScoring::Longest:
            return by_longest_sequence(places);
        case OrderScoring::Concordance:
            break;
    }
    return by_concordance(places);
}

}  // namespace potentiel
