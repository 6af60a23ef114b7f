#pragma once
#include <functional>
#include <vector>

namespace potentiel {

// Place in the key that each part of an answer takes.
using Places = std::vector<std::size_t>;
constexpr std::size_t no_place = static_cast<std::size_t>(-1);

// Parts that read alike are interchangeable. Minimum cost of assigning each part a place of its own, out of those that
// it may take. `cost` is that of the parts placed so far (no_place for the others); it never falls when more are
// placed. There can be too many assignments to try, and finding the best is NP-hard (as minimum common string
// partition: Goldstein, Kolman & Zheng 2005). So the search stops after 200 costs and returns the best so far, which is
// never worse than giving each part the first place left.
int least_cost(const std::vector<Places>& may_take, const std::function<int(const Places&)>& cost);

}  // namespace potentiel
