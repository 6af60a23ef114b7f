#include "report/chance.h"

#include <algorithm>

#include "base/lines.h"
#include "kinds/branching/scale.h"
#include "report/blind.h"

namespace potentiel {
namespace {

// For an answer, or parts, with one right choice out of `choices`.
Chance one_of(std::size_t choices, std::size_t answered = 1, std::size_t parts = 1) {
    return {Score(static_cast<int>(1000 / std::max<std::size_t>(choices, 1)), {}),
            static_cast<int>(1000 * answered / std::max<std::size_t>(parts, 1))};
}

using Exact = std::optional<Chance>;

Exact exact(const SingleChoice::Spec& spec, const SingleChoice::Key&, const SingleChoice::Response&) {
    return one_of(spec.options.size());
}

Exact exact(const TrueFalse::Spec& spec, const TrueFalse::Key&, const TrueFalse::Response& response) {
    if (spec.certainty == Certainty::Asked) return {};
    return one_of(2, response.answers.size(), spec.statements.size());
}

Exact exact(const Hotspot::Spec& spec, const Hotspot::Key&, const Hotspot::Response&) {
    if (spec.choose == Choose::Many) return {};
    return one_of(spec.spots.size());
}

Exact exact(const Matching::Spec& spec, const Matching::Key&, const Matching::Response& response) {
    return one_of(spec.choices.size(), response.pairs.size(), spec.prompts.size());
}

Exact exact(const Sorting::Spec& spec, const Sorting::Key&, const Sorting::Response& response) {
    return one_of(spec.categories.size(), response.places.size(), spec.items.size());
}

Exact exact(const Matrix::Spec& spec, const Matrix::Key&, const Matrix::Response& response) {
    if (spec.choose == Choose::Many) return {};
    return one_of(spec.columns.size(), response.marks.size(), spec.rows.size());
}

// Typed gaps can't be guessed.
Exact exact(const Cloze::Spec& spec, const Cloze::Key&, const Cloze::Response& response) {
    int all = 0, answered = 0;
    for (const Cloze::Gap& gap : spec.gaps) {
        if (gap.kind != Cloze::GapKind::Choice) continue;
        const auto one = static_cast<int>(1000 / gap.options.size());
        all += one;
        for (const Mark& choice : response.choices) answered += choice.row == gap.id ? one : 0;
    }
    if (all == 0) return {};
    return Chance{Score(all / static_cast<int>(spec.gaps.size()), {}), 1000 * answered / all};
}

Exact exact(const SituationalJudgement::Spec& spec, const SituationalJudgement::Key& key,
            const SituationalJudgement::Response& response) {
    Chance chance = one_of(spec.actions.size(), !response.best.empty() + !response.worst.empty(), 2);
    if (spec.format == JudgementFormat::BestWorst) return chance;
    if (spec.format != JudgementFormat::Best) return {};
    int sum = 1000;
    for (const auto& credit : key.credits) sum += credit.credit;
    return Chance{Score(sum / static_cast<int>(spec.actions.size()), {})};
}

Exact exact(const FindLine::Spec& spec, const FindLine::Key&, const FindLine::Response&) {
    if (spec.choose == Choose::Many) return {};
    const auto lines = lines_of(spec.program);
    return one_of(lines.size() - static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), is_blank)));
}

template <class S, class K, class R>
Exact exact(const S&, const K&, const R&) {
    return {};
}

// Enough draws to know the mean to a hundredth in any case; the same everywhere. Programs from lines take longer to
// score and vary less.
int draws_for(const Spec& spec) { return kind_of(spec) == Kind::Parsons ? 300 : 8000; }

// Share that was answered, in thousandths, where parts can be left out.
int answered_in(const Spec& spec, const Response& response) {
    const auto of = [](std::size_t part, std::size_t whole) { return static_cast<int>(1000 * part / whole); };
    if (const auto* tray = std::get_if<InTray::Response>(&response))
        return 500 * (!tray->order.empty() + !tray->judged.empty());
    if (const auto* sure = std::get_if<TrueFalse::Response>(&response))
        return of(sure->answers.size(), std::get_if<TrueFalse::Spec>(&spec)->statements.size());
    const auto* situation = std::get_if<SituationalJudgement::Spec>(&spec);
    if (!situation || situation->format != JudgementFormat::Rate) return 1000;
    return of(std::get_if<SituationalJudgement::Response>(&response)->ratings.size(), situation->actions.size());
}

// Scores of blind answers.
class Drawing {
public:
    Drawing(const Spec& spec, const Key& key, const Response& response) : spec_(spec), key_(key) {
        if (const auto* branching = std::get_if<Branching::Spec>(&spec))
            conversation_.emplace(*branching, *std::get_if<Branching::Key>(&key));
        if (const auto* judged = std::get_if<SituationalJudgement::Response>(&response)) expected_ = judged->expected;
    }

    // Mean score of `draws` answers in one of the ways; none in kinds where nobody would guess.
    Score mean(std::size_t way, int draws) const {
        Random random(static_cast<std::uint32_t>(draws));  // another number of draws gives other answers
        Score sum(0, {});
        Spread own;
        for (int draw = 0; draw < draws; ++draw) {
            auto blind = blind_response(spec_, way, random);
            if (!blind) return {};
            if (auto* rated = std::get_if<SituationalJudgement::Response>(&*blind); rated && expected_.count > 0) {
                for (const auto& rating : rated->ratings) own.add(1000LL * rating.point);  // as all over the test
                rated->own = own;
                rated->expected = expected_;
            }
            const Score got = conversation_ ? conversation_->score(std::get_if<Branching::Response>(&*blind)->path)
                                            : score(spec_, key_, *blind);
            *sum.value += got.value.value_or(0);
            if (sum.skills.empty()) sum.skills = got.skills;
            else
                for (std::size_t skill = 0; skill < got.skills.size(); ++skill)
                    sum.skills[skill].value += got.skills[skill].value;
        }
        *sum.value /= draws;
        for (SkillScore& skill : sum.skills) skill.value /= draws;
        return sum;
    }

private:
    const Spec& spec_;
    const Key& key_;
    Spread expected_;
    std::optional<BranchingScale> conversation_;
};

// Score of the best blind way. It is found with a few answers in each way and then measured with new ones, because the
// best of several measurements is biased upwards.
Chance drawn(const Spec& spec, const Key& key, const Response& response) {
    const Drawing drawing(spec, key, response);
    const std::size_t ways = blind_ways(spec);
    std::size_t best = 0;
    int most = -1;
    for (std::size_t way = 0; way < ways && ways > 1; ++way) {
        const int mean = drawing.mean(way, 1 + draws_for(spec) / static_cast<int>(ways)).value.value_or(0);
        if (mean <= most) continue;
        most = mean;
        best = way;
    }
    return {drawing.mean(best, draws_for(spec)), answered_in(spec, response)};
}

}  // namespace

Chance chance(const Spec& spec, const Key& key, const Response& response) {
    Exact known;
    switch (kind_of(spec)) {
#define ITEM_KIND(Type, name)                                                         \
    case Kind::Type:                                                                  \
        known = exact(*std::get_if<Type::Spec>(&spec), *std::get_if<Type::Key>(&key), \
                      *std::get_if<Type::Response>(&response));                       \
        break;
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
    }
    return known ? *known : drawn(spec, key, response);
}

}  // namespace potentiel
