#include "model/rules/ids.h"

namespace potentiel {
namespace {

std::vector<Id> statements_of(const ForcedChoice::Spec& spec) {
    std::vector<Id> ids;
    for (const auto& block : spec.blocks) {
        for (const Option& statement : block.statements) ids.push_back(statement.id);
    }
    return ids;
}

// Two statements for the same skill can't be compared.
bool speaks_for_different_skills(const ForcedChoice::StatementBlock& block, const ForcedChoice::Key& key) {
    std::set<Id> skills;
    for (const Mark& mark : key.scales) {
        if (has_option(block.statements, mark.row) && !skills.insert(mark.column).second) return false;
    }
    return true;
}

std::optional<Problem> check_pick(const ForcedChoice::StatementBlock& block, const ForcedChoice::Pick& pick) {
    if (!pick.most.empty() && !has_option(block.statements, pick.most)) return unknown_option("/picks");
    if (!pick.least.empty() && !has_option(block.statements, pick.least)) return unknown_option("/picks");
    if (pick.most == pick.least)
        return Problem{"/picks", pick.most.empty() ? Fault("says nothing") : Fault("most and least at once")};
    return {};
}

}  // namespace

void check(Checker& checker, const ForcedChoice::Spec& spec) {
    checker.within_bounds(spec);
    std::set<Id> blocks, statements;
    checker.each("blocks", spec.blocks, [&](const ForcedChoice::StatementBlock& block) {
        checker.new_id("id", block.id, blocks);
        checker.within_bounds(block);
        require_told_apart(checker, "statements", block.statements, &Option::text);
        checker.each("statements", block.statements, [&](const Option& statement) {
            checker.new_id("id", statement.id, statements);
            checker.translated("text", statement.text);
        });
    });
}

void check(Checker& checker, const ForcedChoice::Spec& spec, const ForcedChoice::Key& key) {
    require_one_for_each(checker, "scales", key.scales, "row", &Mark::row, statements_of(spec));
    checker.each("scales", key.scales, [&](const Mark& mark) {
        checker.at("column", [&] { checker.require(!mark.column.empty(), "a skill expected"); });
    });
    checker.at("scales", [&] {
        for (const auto& block : spec.blocks) {
            checker.require(speaks_for_different_skills(block, key),
                            "two statements of the block \"{0}\" speak for one skill", {block.id});
        }
    });
}

std::optional<Problem> check(const ForcedChoice::Spec& spec, const ForcedChoice::Response& response) {
    if (!in_order_of(ids_of(spec.blocks), response.picks, &ForcedChoice::Pick::block))
        return Problem{"/picks", "unknown, repeated or out of order"};
    for (const auto& pick : response.picks) {
        const auto block =
            std::find_if(spec.blocks.begin(), spec.blocks.end(), [&](const auto& one) { return one.id == pick.block; });
        if (auto problem = check_pick(*block, pick)) return problem;
    }
    return {};
}

bool complete(const ForcedChoice::Spec& spec, const ForcedChoice::Response& response) {
    return response.picks.size() == spec.blocks.size() &&
           std::all_of(response.picks.begin(), response.picks.end(),
                       [](const auto& pick) { return !pick.most.empty() && !pick.least.empty(); });
}
bool empty(const ForcedChoice::Spec&, const ForcedChoice::Response& response) { return response.picks.empty(); }
ForcedChoice::Response blank(const ForcedChoice::Spec&) { return {}; }

}  // namespace potentiel
