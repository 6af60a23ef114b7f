#pragma once
#include "kinds/situational_judgement/spec.h"
#include "model/parts/options_json.h"

namespace potentiel {

constexpr auto names_of(JudgementFormat) {
    return std::to_array<std::string_view>({"best_worst", "best", "rate", "rank"});
}
constexpr auto names_of(JudgementScoring) {
    return std::to_array<std::string_view>({"distance", "standardised", "mode"});
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Spec& spec) {
    archive(optional("format", named(spec.format)), required("actions", spec.actions),
            optional("shuffle", named(spec.shuffle)));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Credit& credit) {
    archive(required("action", credit.action), required("credit", credit.credit));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Effectiveness& rating) {
    archive(required("action", rating.action), required("mean", rating.mean), required("mode", rating.mode),
            optional("tied", rating.tied), optional("experts", rating.experts));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::RankOf& rank) {
    archive(required("action", rank.action), required("rank", rank.rank));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Key& key) {
    archive(optional("best", key.best), optional("worst", key.worst), optional("credits", key.credits),
            optional("scoring", named(key.scoring)), optional("ratings", key.ratings), optional("ranks", key.ranks),
            optional("options", key.options), optional("why", key.why));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Rating& rating) {
    archive(required("action", rating.action), required("point", rating.point));
}

template <class Archive>
void serialize(Archive& archive, SituationalJudgement::Response& response) {
    archive(required("best", response.best), required("worst", response.worst), required("ratings", response.ratings),
            required("order", response.order));
}

}  // namespace potentiel
