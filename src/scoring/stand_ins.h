#pragma once
#include <functional>
#include <vector>

namespace potentiel {

// The place in the key that each part of an answer takes.
using Places = std::vector<std::size_t>;
constexpr std::size_t no_place = static_cast<std::size_t>(-1);

// Parts that read alike stand for each other: the least that it costs to give each part a place of its own, out of those that
// it may take. `cost` is that of the parts that have a place so far (no_place for the others), and never falls as more have one.
// The ways can be more than could be tried, and to find the best is NP-hard (as minimum common string partition: Goldstein,
// Kolman & Zheng 2005), so there is an end after 200 costs: what was found till then counts, and is no less than by giving
// each part the first place that is left.
int least_cost(const std::vector<Places>& may_take, const std::function<int(const Places&)>& cost);

}  // namespace potentiel
