#include "model/rules/archive.h"

#include "base/work.h"
#include "model/serialize.h"

namespace potentiel {

Checked<Pack> parse_pack(std::string_view json) {
    count(&Work::packs_parsed);
    return read_json<Pack>(json);
}

Checked<Pack> load_pack(std::string_view json) {
    auto pack = parse_pack(json);
    if (!pack) return pack;
    if (auto problems = check_pack(*pack); !problems.empty()) return std::move(problems.front());
    return pack;
}

std::vector<Problem> find_problems(std::string_view json) {
    const auto pack = parse_pack(json);
    if (!pack) return {pack.problem()};
    return check_pack(*pack);
}

}  // namespace potentiel
