#include "scoring/blind.h"

#include "base/heap_sort.h"
#include "base/lines.h"
#include "model/branching.h"

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

// Each with even odds, but one at least. Precondition: the list is not empty.
template <class Choosable>
std::vector<Choosable> some_of(const std::vector<Choosable>& list, Random& random) {
    std::vector<Choosable> chosen;
    while (chosen.empty()) {
        for (const Choosable& one : list) {
            if (coin(random)) chosen.push_back(one);
        }
    }
    return chosen;
}

MultipleChoice::Response blind(const MultipleChoice::Spec& spec, Random& random) {
    return {some_of(ids_in(spec.options), random)};
}

Hotspot::Response blind(const Hotspot::Spec& spec, Random& random) { return {some_of(ids_in(spec.spots), random)}; }

FindLine::Response blind(const FindLine::Spec& spec, Random& random) {
    std::vector<int> lines;
    int number = 0;
    for (const std::string_view line : lines_of(spec.program)) {
        ++number;
        if (!is_blank(line)) lines.push_back(number);
    }
    return {some_of(lines, random)};
}

TrueFalse::Response blind(const TrueFalse::Spec& spec, Random& random) {
    TrueFalse::Response response;
    for (const Option& statement : spec.statements)
        response.answers.push_back({statement.id, coin(random), 1 + below(random, 3)});
    return response;
}

Matrix::Response blind(const Matrix::Spec& spec, Random& random) {
    std::vector<Mark> all;
    for (const Option& row : spec.rows) {
        for (const Option& column : spec.columns) all.push_back({row.id, column.id});
    }
    return {some_of(all, random)};
}

Ordering::Response blind(const Ordering::Spec& spec, Random& random) { return {shuffled(ids_in(spec.items), random)}; }

Slider::Response blind(const Slider::Spec& spec, Random& random) {
    return {spec.low + spec.step * below(random, (spec.high - spec.low) / spec.step + 1)};
}

// All that there is, cut in random places.
Allocation::Response blind(const Allocation::Spec& spec, Random& random) {
    std::vector<int> cuts = {spec.total};
    while (cuts.size() < spec.options.size()) cuts.push_back(spec.step * below(random, spec.total / spec.step + 1));
    heap_sort(cuts);
    Allocation::Response response;
    int given = 0;
    for (std::size_t index = 0; index < cuts.size(); ++index) {
        response.amounts.push_back({spec.options[index].id, cuts[index] - given});
        given = cuts[index];
    }
    return response;
}

SituationalJudgement::Response blind(const SituationalJudgement::Spec& spec, Random& random) {
    SituationalJudgement::Response response;
    if (spec.format == JudgementFormat::Rank) response.order = shuffled(ids_in(spec.actions), random);
    else
        for (const Option& action : spec.actions)
            response.ratings.push_back({action.id, 1 + below(random, SituationalJudgement::points)});
    return response;
}

Branching::Response blind(const Branching::Spec& spec, Random& random) {
    Branching::Response response;
    BranchingState state = first_state(spec);
    for (auto open = open_choices(spec, state); !open.empty(); open = open_choices(spec, state)) {
        const Branching::Choice& choice = *open[random.below(static_cast<std::uint32_t>(open.size()))];
        response.path.push_back(choice.id);
        state = *after(spec, state, choice);
    }
    return response;
}

InTray::Response blind(const InTray::Spec& spec, Random& random) {
    InTray::Response response{shuffled(ids_in(spec.items), random), {}};
    for (const InTray::Item& item : spec.items) response.judged.push_back({item.id, coin(random), coin(random)});
    return response;
}

// All lines in some order, none of them indented.
Parsons::Response blind(const Parsons::Spec& spec, Random& random) {
    Parsons::Response response;
    for (const Id& line : shuffled(ids_in(spec.lines), random)) response.lines.push_back({line, 0});
    return response;
}

}  // namespace

std::optional<Response> blind_response(const Spec& spec, Random& random) {
    return std::visit(
        [&](const auto& known) -> std::optional<Response> {
            if constexpr (requires { blind(known, random); }) return blind(known, random);
            else return {};
        },
        spec);
}

}  // namespace potentiel
