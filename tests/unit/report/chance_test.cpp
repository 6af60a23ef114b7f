#include "report/chance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "base/random.h"
#include "model/flat_answers.h"
#include "model/rules/response.h"

// Compares the score by chance with every possible blind answer, by kind and scoring: score all answers of each blind
// strategy, take the mean, and the best of the means.

namespace potentiel {
namespace {

std::vector<Option> options(std::size_t count) {
    std::vector<Option> list;
    for (std::size_t index = 0; index < count; ++index)
        list.push_back({std::string(1, static_cast<char>('a' + index)), {}});
    return list;
}

std::vector<Id> ids(std::size_t count) {
    std::vector<Id> list;
    for (const Option& option : options(count)) list.push_back(option.id);
    return list;
}

// Accumulates the mean of scores.
class Mean {
public:
    void add(const Score& score) {
        sum_ += score.value.value_or(0);
        ++count_;
    }
    double value() const { return sum_ / count_; }

private:
    double sum_ = 0, count_ = 0;
};

// The mean of each blind strategy, and the best of them.
class Ways {
public:
    Mean& operator[](int way) { return means_[way]; }
    double best() const {
        double most = 0;
        for (const auto& [way, mean] : means_) most = std::max(most, mean.value());
        return most;
    }

private:
    std::map<int, Mean> means_;
};

template <class Type>
int chance_of(const typename Type::Spec& spec, const typename Type::Key& key) {
    return chance(spec, key, blank_response(spec)).all.value.value_or(0);
}

template <class Type>
double over_all_orders(const typename Type::Spec& spec, const typename Type::Key& key, std::size_t count,
                       const std::function<typename Type::Response(const std::vector<Id>&)>& response) {
    Mean mean;
    std::vector<Id> order = ids(count);
    do mean.add(score(spec, key, response(order)));
    while (std::next_permutation(order.begin(), order.end()));
    return mean.value();
}

// Calls `inside` with each number of `digits` digits to the base.
void for_all_numbers(int base, int digits, const std::function<void(const std::vector<int>&)>& inside) {
    std::vector<int> number(static_cast<std::size_t>(digits));
    for (;;) {
        inside(number);
        auto digit = number.begin();
        while (digit != number.end() && ++*digit == base) *digit++ = 0;
        if (digit == number.end()) return;
    }
}

constexpr double within = 15;  // thousandths: values from random draws are accurate to about a hundredth

SituationalJudgement::Key rating_key(JudgementScoring scoring) {
    SituationalJudgement::Key key;
    key.scoring = scoring;
    key.ratings = {{"a", 4500, 5}, {"b", 4000, 4}, {"c", 2000, 2}, {"d", 1000, 1}};
    return key;
}

SituationalJudgement::Spec judgement(JudgementFormat format, std::size_t count = 4) {
    return {format, options(count), Shuffle::Yes};
}

double over_all_ratings(const SituationalJudgement::Key& key) {
    Ways ways;
    for_all_numbers(5, 4, [&](const std::vector<int>& points) {
        SituationalJudgement::Response response;
        for (std::size_t action = 0; action < 4; ++action)
            response.ratings.push_back({key.ratings[action].action, points[action] + 1});
        const Score got = score(judgement(JudgementFormat::Rate), key, response);
        ways[0].add(got);
        for (const int away : {1, 2}) {
            const auto at = [&](int point) { return std::abs(point - 2) == away; };
            if (std::all_of(points.begin(), points.end(), at)) ways[away].add(got);
        }
    });
    return ways.best();
}

}  // namespace

TEST_SUITE("chance") {
    TEST_CASE("one of so many, exactly, and the share of the parts that were answered") {
        CHECK(chance_of<SingleChoice>({options(4), Shuffle::Yes}, {"a", {}}) == 250);
        CHECK(chance_of<SingleChoice>({options(2), Shuffle::Yes}, {"a", {}}) == 500);
        const Matching::Spec pairs{options(3), options(5), Reuse::No, Shuffle::Yes};
        const Chance some = chance(pairs, Matching::Key{}, Matching::Response{{{"a", "b"}}});
        CHECK(some.all.value == 200);
        CHECK(some.answered == 333);
        const TrueFalse::Spec statements{options(4), Certainty::NotAsked, Shuffle::Yes};
        CHECK(chance(statements, TrueFalse::Key{}, TrueFalse::Response{{{"a", true, 0}, {"b", true, 0}}}).answered ==
              500);
    }

    TEST_CASE("what was left out of ratings or of an in-tray is no guess") {
        const auto key = rating_key(JudgementScoring::Distance);
        SituationalJudgement::Response half;
        half.ratings = {{"a", 5}, {"b", 4}};
        CHECK(chance(judgement(JudgementFormat::Rate), key, half).answered == 500);
        InTray::Spec tray;
        InTray::Key tray_key;
        for (const Id& id : ids(2)) {
            tray.items.push_back({id, {}, {}, {}});
            tray_key.items.push_back({id, id == "a" ? 1 : 2, id == "a", id == "a", {}});
        }
        CHECK(chance(tray, tray_key, InTray::Response{ids(2), {}}).answered == 500);
        CHECK(chance(tray, tray_key, InTray::Response{}).answered == 0);
    }

    TEST_CASE("nobody guesses what to write") {
        CHECK(chance_of<ShortText>({}, {}) == 0);
        CHECK(chance_of<Number>({}, {}) == 0);
        CHECK(chance_of<Code>({}, {}) == 0);
        Cloze::Spec cloze;
        cloze.gaps = {{"text", Cloze::GapKind::Text, {}, 40}, {"list", Cloze::GapKind::Choice, options(4), 40}};
        CHECK(chance_of<Cloze>(cloze, {}) == 125);
    }

    TEST_CASE("ordering, by each of its scorings") {
        for (const OrderScoring scoring : {OrderScoring::Concordance, OrderScoring::Exact, OrderScoring::Adjacent,
                                           OrderScoring::Distance, OrderScoring::Longest}) {
            for (const std::size_t count : {3, 4, 5, 6}) {
                CAPTURE(static_cast<int>(scoring));
                CAPTURE(count);
                const Ordering::Spec spec{options(count), Shuffle::Yes};
                const Ordering::Key key{ids(count), scoring, {}};
                const double all = over_all_orders<Ordering>(
                    spec, key, count, [](const auto& order) { return Ordering::Response{order}; });
                MESSAGE("ordering ", static_cast<int>(scoring), ", ", count, " items: ", all);
                CHECK(std::abs(chance_of<Ordering>(spec, key) - all) < within);
            }
        }
    }

    TEST_CASE("several choices, by each of their scorings") {
        for (const ChoiceScoring scoring :
             {ChoiceScoring::Partial, ChoiceScoring::AllOrNothing, ChoiceScoring::Weighted}) {
            CAPTURE(static_cast<int>(scoring));
            const MultipleChoice::Spec spec{options(5), Shuffle::Yes};
            MultipleChoice::Key key{{"a", "b"}, scoring, {}, {}};
            if (scoring == ChoiceScoring::Weighted)
                key.weights = {{"a", 50}, {"b", 30}, {"c", -20}, {"d", 0}, {"e", -60}};
            Ways ways;
            for_all_numbers(2, 5, [&](const std::vector<int>& chosen) {
                MultipleChoice::Response response;
                for (std::size_t index = 0; index < 5; ++index)
                    if (chosen[index]) response.choices.push_back(spec.options[index].id);
                const auto count = static_cast<int>(response.choices.size());
                if (count > 0) ways[count].add(score(spec, key, response));
            });
            MESSAGE("multiple_choice ", static_cast<int>(scoring), ", 2 of 5: ", ways.best());
            CHECK(std::abs(chance_of<MultipleChoice>(spec, key) - ways.best()) < within);
        }
    }

    TEST_CASE("several ticks: all of them, where that is best; else one, or some") {
        const auto choices = [](std::size_t right, std::size_t all) {
            return chance_of<MultipleChoice>({options(all), Shuffle::Yes},
                                             {ids(right), ChoiceScoring::Partial, {}, {}});
        };
        CHECK(choices(3, 4) == 667);
        CHECK(choices(2, 3) == 500);
        CHECK(std::abs(choices(1, 4) - 250) < within);
        CHECK(chance_of<MultipleChoice>(
                  {options(5), Shuffle::Yes},
                  {ids(3), ChoiceScoring::Weighted, {{"a", 50}, {"b", 50}, {"c", 50}, {"d", -1}, {"e", -1}}, {}}) ==
              987);
        Hotspot::Spec picture;
        picture.choose = Choose::Many;
        for (const Id& id : ids(4)) picture.spots.push_back({id, {}});
        CHECK(chance_of<Hotspot>(picture, {ids(3), {}}) == 667);
        CHECK(chance_of<FindLine>({{}, "a\n\nb\nc", Choose::Many}, {{1, 3}, {}, {}, {}}) == 500);
        const Matrix::Spec table{options(3), options(4), Choose::Many};
        Matrix::Key column;
        for (const Id& row : ids(3)) column.marks.push_back({row, "a"});
        CHECK(std::abs(chance_of<Matrix>(table, column) - 250) < within);  // ticks the same column in every row
    }

    TEST_CASE("statements with how sure one is") {
        const TrueFalse::Spec spec{options(3), Certainty::Asked, Shuffle::Yes};
        const TrueFalse::Key key{{"a"}, {}};
        Ways ways;
        for_all_numbers(2, 3, [&](const std::vector<int>& said) {
            for (int certainty = 1; certainty <= 3; ++certainty) {
                TrueFalse::Response response;
                for (std::size_t index = 0; index < 3; ++index)
                    response.answers.push_back({spec.statements[index].id, said[index] == 1, certainty});
                const Score got = score(spec, key, response);
                ways[certainty].add(got);
                if (said[0] == said[1] && said[1] == said[2]) ways[-certainty].add(got);
            }
        });
        MESSAGE("true_false, certainty, 3 statements: ", ways.best());
        CHECK(std::abs(chance_of<TrueFalse>(spec, key) - ways.best()) < within);
        // Five of ten statements are true, and the candidate claims the lowest certainty.
        CHECK(std::abs(chance_of<TrueFalse>({options(10), Certainty::Asked, Shuffle::Yes}, {ids(5), {}}) - 167) <
              within);
    }

    TEST_CASE("situations: the best, the best and the worst") {
        SituationalJudgement::Key key;
        key.best = "a";
        key.credits = {{"b", 400}};
        CHECK(chance_of<SituationalJudgement>(judgement(JudgementFormat::Best), key) == 350);
        key = {};
        key.best = "a";
        key.worst = "d";
        for (const std::size_t count : {3, 4, 5}) {
            const auto spec = judgement(JudgementFormat::BestWorst, count);
            key.worst = spec.actions.back().id;
            Mean mean;
            for (const Option& best : spec.actions) {
                for (const Option& worst : spec.actions) {
                    if (best.id == worst.id) continue;
                    SituationalJudgement::Response response;
                    response.best = best.id;
                    response.worst = worst.id;
                    mean.add(score(spec, key, response));
                }
            }
            MESSAGE("best_worst, ", count, " actions: ", mean.value());
            CHECK(std::abs(chance_of<SituationalJudgement>(spec, key) - mean.value()) <= 1);
        }
    }

    TEST_CASE("ratings, by each of their scorings; ranks with a tie") {
        for (const JudgementScoring scoring :
             {JudgementScoring::Distance, JudgementScoring::Standardised, JudgementScoring::Mode}) {
            CAPTURE(static_cast<int>(scoring));
            const auto key = rating_key(scoring);
            const double all = over_all_ratings(key);
            MESSAGE("rate ", static_cast<int>(scoring), ", 4 actions: ", all);
            CHECK(std::abs(chance_of<SituationalJudgement>(judgement(JudgementFormat::Rate), key) - all) < within);
        }
        SituationalJudgement::Key key;
        key.ranks = {{"a", 1}, {"b", 2}, {"c", 2}, {"d", 3}};
        const auto spec = judgement(JudgementFormat::Rank);
        const double all = over_all_orders<SituationalJudgement>(spec, key, 4, [](const auto& order) {
            SituationalJudgement::Response response;
            response.order = order;
            return response;
        });
        MESSAGE("rank, 4 actions with a tie: ", all);
        CHECK(std::abs(chance_of<SituationalJudgement>(spec, key) - all) < within);
    }

    TEST_CASE("an in-tray, points to share out, a scale, a program of lines") {
        InTray::Spec tray;
        InTray::Key tray_key;
        for (const Id& id : ids(4)) tray.items.push_back({id, {}, {}, {}});
        tray_key.items = {
            {"a", 1, true, true, {}}, {"b", 2, true, false, {}}, {"c", 2, false, true, {}}, {"d", 4, false, false, {}}};
        Ways marks;  // marks and order are independent
        for_all_numbers(2, 8, [&](const std::vector<int>& set) {
            InTray::Response response;
            for (std::size_t item = 0; item < 4; ++item)
                response.judged.push_back({tray.items[item].id, set[2 * item] == 1, set[2 * item + 1] == 1});
            int urgent = 0, important = 0;
            for (const auto& item : response.judged) {
                urgent += item.urgent;
                important += item.important;
            }
            if (urgent == important && urgent < 4) marks[urgent].add(score(tray, tray_key, response));
        });
        const double order =
            over_all_orders<InTray>(tray, tray_key, 4, [](const auto& ids) { return InTray::Response{ids, {}}; });
        MESSAGE("in_tray, 4 items: ", marks.best() + order);
        CHECK(std::abs(chance_of<InTray>(tray, tray_key) - marks.best() - order) < within);

        const Allocation::Spec share{options(3), 100, 10};
        const Allocation::Key share_key{{{"a", 60}, {"b", 30}, {"c", 10}}, {}, {}};
        Ways shares;
        for_all_numbers(11, 2, [&](const std::vector<int>& cuts) {
            const int first = 10 * std::min(cuts[0], cuts[1]), second = 10 * std::max(cuts[0], cuts[1]);
            const Score got = score(share, share_key,
                                    Allocation::Response{{{"a", first}, {"b", second - first}, {"c", 100 - second}}});
            shares[0].add(got);
            if (cuts[0] % 10 == 0 && cuts[1] % 10 == 0) shares[1].add(got);
        });
        MESSAGE("allocation, 3 options: ", shares.best());
        CHECK(std::abs(chance_of<Allocation>(share, share_key) - shares.best()) < within);

        const Slider::Spec scale{.low = 0, .high = 100, .step = 5, .unit = {}, .low_name = {}, .high_name = {}};
        const Slider::Key scale_key{66, 4, 26, {}};
        Mean places;
        for (int value = 0; value <= 100; value += 5) places.add(score(scale, scale_key, Slider::Response{value}));
        MESSAGE("slider: ", places.value());
        const Slider::Key at_an_end{90, 4, 26, {}};
        Mean ends;
        for (int value = 0; value <= 100; value += 5) ends.add(score(scale, at_an_end, Slider::Response{value}));
        CHECK(std::abs(chance_of<Slider>(scale, at_an_end) - ends.value()) < within);
        CHECK(chance_of<Slider>(scale, scale_key) == 455);  // the middle is off by 16, worth 10 / 22

        Parsons::Spec program;
        Parsons::Key program_key;
        for (const Id& id : ids(5)) {
            program.lines.push_back({id, id, 0});
            if (id != "e")
                program_key.lines.push_back(
                    {id, 0, id == "a" ? std::vector<Id>{} : std::vector<Id>{Id(1, static_cast<char>(id[0] - 1))}});
        }
        Ways lines;
        over_all_orders<Parsons>(program, program_key, 5, [&](const auto& order) {
            Parsons::Response response;
            for (const Id& id : order) {
                response.lines.push_back({id, 0});
                lines[static_cast<int>(response.lines.size())].add(score(program, program_key, response));
            }
            return response;
        });
        MESSAGE("parsons, 4 lines and a distractor: ", lines.best());
        CHECK(std::abs(chance_of<Parsons>(program, program_key) - lines.best()) < 2 * within);
    }

    TEST_CASE("a conversation: every way is taken as often as its choices are chosen, for each skill apart") {
        // Two scenes: in the first, one of two choices gives 2 for x; in the second, one of three gives 1 for y.
        const Branching::Spec spec{
            {},
            {{"one", {}, {}, {{"a", {}, {}, {}, {{"two", {}}}}, {"b", {}, {}, {}, {{"two", {}}}}}, {}},
             {"two",
              {},
              {},
              {{"c", {}, {}, {}, {{"end", {}}}}, {"d", {}, {}, {}, {{"end", {}}}}, {"e", {}, {}, {}, {{"end", {}}}}},
              {}},
             {"end", {}, {}, {}, {}}}};
        const Branching::Key key{{{"a", 2, {"x"}}, {"c", 1, {"y"}}}, {}, {}};
        const Chance found = chance(spec, key, Branching::Response{});
        CHECK(std::abs(*found.all.value - 444) < within);  // (1 + 1/3) / 3
        CHECK(std::abs(*found.all.of("x") - 500) < within);
        CHECK(std::abs(*found.all.of("y") - 333) < within);
    }
}

TEST_SUITE("flat answers") {
    TEST_CASE("whatever is rated alike everywhere is worth 0, by every scoring; what is right is worth all") {
        for (const JudgementScoring scoring :
             {JudgementScoring::Distance, JudgementScoring::Standardised, JudgementScoring::Mode}) {
            const auto key = rating_key(scoring);
            for (int point = 1; point <= 5; ++point) {
                SituationalJudgement::Response response;
                for (const auto& rating : key.ratings) response.ratings.push_back({rating.action, point});
                CHECK(score(judgement(JudgementFormat::Rate), key, response).value == 0);
                // Also if all other ratings of the test are good.
                response.own = response.expected = {40, 120'000, 440'000'000};
                CHECK(score(judgement(JudgementFormat::Rate), key, response).value == 0);
            }
        }
        const auto key = rating_key(JudgementScoring::Distance);
        for (const int first : {4, 5}) {  // 4.5 is equally near to 4 and 5
            SituationalJudgement::Response right;
            right.ratings = {{"a", first}, {"b", 4}, {"c", 2}, {"d", 1}};
            CHECK(score(judgement(JudgementFormat::Rate), key, right).value == 1000);
        }
    }

    TEST_CASE(
        "of random keys: the nearest whole points all over a test are worth all, whichever of two as near; alike, 0") {
        Random random(7);
        const auto below = [&](int bound) { return static_cast<int>(random.below(static_cast<std::uint32_t>(bound))); };
        for (const JudgementScoring scoring : {JudgementScoring::Distance, JudgementScoring::Standardised}) {
            for (int test = 0; test < 300; ++test) {
                std::vector<SituationalJudgement::Key> keys;
                while (keys.size() < 3) {
                    SituationalJudgement::Key key;
                    key.scoring = scoring;
                    for (const Id& id : ids(static_cast<std::size_t>(4 + below(3))))
                        key.ratings.push_back({id, 1000 + 100 * below(41)});
                    if (beats_flat(key)) keys.push_back(key);
                }
                std::vector<SituationalJudgement::Response> nearest(3), alike(3);
                Spread own, expected;
                const int point = 1 + below(5);
                for (std::size_t at = 0; at < keys.size(); ++at) {
                    for (const auto& action : keys[at].ratings) {
                        nearest[at].ratings.push_back({action.action, nearest_point(action.mean, 5 * below(2))});
                        alike[at].ratings.push_back({action.action, point});
                    }
                    add_ratings(keys[at], nearest[at].ratings, own, expected);
                }
                for (std::size_t at = 0; at < keys.size(); ++at) {
                    const auto spec = judgement(JudgementFormat::Rate, keys[at].ratings.size());
                    CHECK(score(spec, keys[at], alike[at]).value == 0);
                    for (auto* response : {&nearest[at], &alike[at]}) {
                        response->own = own;
                        response->expected = expected;
                    }
                    CHECK(score(spec, keys[at], nearest[at]).value == 1000);
                    CHECK(score(spec, keys[at], alike[at]).value == 0);
                }
            }
        }
    }

    TEST_CASE("the nearer to alike everywhere, the nearer to 0") {
        const auto key = rating_key(JudgementScoring::Distance);
        SituationalJudgement::Response nearly;
        nearly.ratings = {{"a", 4}, {"b", 3}, {"c", 3}, {"d", 3}};
        CHECK(*score(judgement(JudgementFormat::Rate), key, nearly).value < 250);
    }

    TEST_CASE("the same marks on every message, an equal share") {
        InTray::Spec tray;
        for (const Id& id : ids(4)) tray.items.push_back({id, {}, {}, {}});
        const InTray::Key key{
            {{"a", 1, true, true, {}}, {"b", 2, true, false, {}}, {"c", 2, true, true, {}}, {"d", 4, false, false, {}}},
            {}};
        for (const bool urgent : {false, true}) {
            for (const bool important : {false, true}) {
                InTray::Response response;
                if (urgent || important)
                    for (const Id& id : ids(4)) response.judged.push_back({id, urgent, important});
                CHECK(score(tray, key, response).value == 0);
            }
        }
        const Allocation::Spec share{options(4), 100, 5};
        const Allocation::Key ideal{{{"a", 40}, {"b", 30}, {"c", 20}, {"d", 10}}, {}, {}};
        CHECK(score(share, ideal, Allocation::Response{{{"a", 25}, {"b", 25}, {"c", 25}, {"d", 25}}}).value == 0);
        CHECK(score(share, ideal, Allocation::Response{{{"a", 40}, {"b", 30}, {"c", 20}, {"d", 10}}}).value == 1000);
    }
}

}  // namespace potentiel
