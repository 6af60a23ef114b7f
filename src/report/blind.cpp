#include "report/blind.h"

#include "base/heap_sort.h"
#include "base/lines.h"
#include "kinds/branching/walk.h"

namespace potentiel {
namespace {

int below(Random& random, int bound) { return static_cast<int>(random.below(static_cast<std::uint32_t>(bound))); }

bool coin(Random& random) { return below(random, 2) == 0; }

template <class List>
List shuffled(List list, Random& random) {
    for (std::size_t count = list.size(); count > 1; --count)
        std::swap(list[count - 1], list[random.below(static_cast<std::uint32_t>(count))]);
    return list;
}

template <class List>
std::vector<Id> ids_in(const List& list) {
    std::vector<Id> ids;
    for (const auto& one : list) ids.push_back(one.id);
    return ids;
}

// `count` of them at random. A blind answer still chooses how many to tick: one, all, some.
template <class List>
List some_of(List list, std::size_t count, Random& random) {
    list = shuffled(std::move(list), random);
    list.resize(count);
    return list;
}

std::size_t ways(const MultipleChoice::Spec& spec) { return spec.options.size(); }
MultipleChoice::Response blind(const MultipleChoice::Spec& spec, std::size_t way, Random& random) {
    return {some_of(ids_in(spec.options), way + 1, random)};
}

std::size_t ways(const Hotspot::Spec& spec) { return spec.spots.size(); }
Hotspot::Response blind(const Hotspot::Spec& spec, std::size_t way, Random& random) {
    return {some_of(ids_in(spec.spots), way + 1, random)};
}

std::vector<int> written_lines(const FindLine::Spec& spec) {
    std::vector<int> lines;
    int number = 0;
    for (const std::string_view line : lines_of(spec.program)) {
        ++number;
        if (!is_blank(line)) lines.push_back(number);
    }
    return lines;
}
std::size_t ways(const FindLine::Spec& spec) { return written_lines(spec).size(); }
FindLine::Response blind(const FindLine::Spec& spec, std::size_t way, Random& random) {
    return {some_of(written_lines(spec), way + 1, random)};
}

// Three levels of certainty, for random answers or for the same answer to all.
std::size_t ways(const TrueFalse::Spec&) { return 6; }
TrueFalse::Response blind(const TrueFalse::Spec& spec, std::size_t way, Random& random) {
    TrueFalse::Response response;
    const bool all = coin(random);
    for (const Option& statement : spec.statements)
        response.answers.push_back({statement.id, way < 3 ? coin(random) : all, 1 + static_cast<int>(way % 3)});
    return response;
}

// A number of ticks, or one column all the way down.
std::size_t ways(const Matrix::Spec& spec) { return spec.rows.size() * spec.columns.size() + 1; }
Matrix::Response blind(const Matrix::Spec& spec, std::size_t way, Random& random) {
    const Id column = spec.columns[random.below(static_cast<std::uint32_t>(spec.columns.size()))].id;
    std::vector<Mark> all, down;
    for (const Option& row : spec.rows) {
        for (const Option& each : spec.columns) all.push_back({row.id, each.id});
        down.push_back({row.id, column});
    }
    return {way == all.size() ? down : some_of(all, way + 1, random)};
}

Ordering::Response blind(const Ordering::Spec& spec, std::size_t, Random& random) {
    return {shuffled(ids_in(spec.items), random)};
}

// A random place, or the middle.
std::size_t ways(const Slider::Spec&) { return 2; }
Slider::Response blind(const Slider::Spec& spec, std::size_t way, Random& random) {
    const int steps = (spec.high - spec.low) / spec.step;
    return {spec.low + spec.step * (way == 0 ? below(random, steps + 1) : steps / 2)};
}

// The whole total, split at random or given to one option.
std::size_t ways(const Allocation::Spec&) { return 2; }
Allocation::Response blind(const Allocation::Spec& spec, std::size_t way, Random& random) {
    std::vector<int> cuts = {spec.total};
    while (cuts.size() < spec.options.size())
        cuts.push_back(way == 0 ? spec.step * below(random, spec.total / spec.step + 1) : spec.total * coin(random));
    heap_sort(cuts);
    Allocation::Response response;
    int given = 0;
    for (std::size_t index = 0; index < cuts.size(); ++index) {
        response.amounts.push_back({spec.options[index].id, cuts[index] - given});
        given = cuts[index];
    }
    return response;
}

// Any point of the scale, one of the two next to the middle, or one of the two ends.
std::size_t ways(const SituationalJudgement::Spec& spec) { return spec.format == JudgementFormat::Rate ? 3 : 1; }
SituationalJudgement::Response blind(const SituationalJudgement::Spec& spec, std::size_t way, Random& random) {
    const int away = static_cast<int>(way);
    SituationalJudgement::Response response;
    if (spec.format == JudgementFormat::Rank) response.order = shuffled(ids_in(spec.actions), random);
    else
        for (const Option& action : spec.actions)
            response.ratings.push_back({action.id, away == 0 ? 1 + below(random, SituationalJudgement::points)
                                                             : 3 - away + 2 * away * coin(random)});
    return response;
}

Branching::Response blind(const Branching::Spec& spec, std::size_t, Random& random) {
    Branching::Response response;
    BranchingState state = first_state(spec);
    for (auto open = open_choices(spec, state); !open.empty(); open = open_choices(spec, state)) {
        const Branching::Choice& choice = *open[random.below(static_cast<std::uint32_t>(open.size()))];
        response.path.push_back(choice.id);
        state = *after(spec, state, choice);
    }
    return response;
}

// A number of times that each mark is set.
std::size_t ways(const InTray::Spec& spec) { return spec.items.size(); }
InTray::Response blind(const InTray::Spec& spec, std::size_t way, Random& random) {
    InTray::Response response{shuffled(ids_in(spec.items), random), {}};
    const std::vector<Id> urgent = some_of(response.order, way, random),
                          important = some_of(response.order, way, random);
    for (const InTray::Item& item : spec.items)
        response.judged.push_back({item.id, std::count(urgent.begin(), urgent.end(), item.id) > 0,
                                   std::count(important.begin(), important.end(), item.id) > 0});
    return response;
}

// A number of lines in random order, none indented.
std::size_t ways(const Parsons::Spec& spec) { return spec.lines.size(); }
Parsons::Response blind(const Parsons::Spec& spec, std::size_t way, Random& random) {
    Parsons::Response response;
    for (const Id& line : some_of(ids_in(spec.lines), way + 1, random)) response.lines.push_back({line, 0});
    return response;
}

template <class Known>
std::size_t ways(const Known&) {
    return 1;
}

}  // namespace

std::size_t blind_ways(const Spec& spec) {
    return std::visit([](const auto& known) { return ways(known); }, spec);
}

std::optional<Response> blind_response(const Spec& spec, std::size_t way, Random& random) {
    return std::visit(
        [&](const auto& known) -> std::optional<Response> {
            if constexpr (requires { blind(known, way, random); }) return blind(known, way, random);
            else return {};
        },
        spec);
}

}  // namespace potentiel
