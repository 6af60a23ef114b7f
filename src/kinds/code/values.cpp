#include "kinds/code/values.h"

#include <algorithm>
#include <cmath>

#include "base/json_document.h"

namespace potentiel {
namespace {

using rapidjson::Value;

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

// One space between words, none at the end of lines, no blank lines at the end.
std::string tidy(std::string_view text) {
    std::string tidied;
    bool space = false;
    for (const char c : text) {
        if (c == '\n') {
            tidied += c;
            space = false;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            space = !tidied.empty() && tidied.back() != '\n';
        } else {
            if (space) tidied += ' ';
            space = false;
            tidied += c;
        }
    }
    while (!tidied.empty() && tidied.back() == '\n') tidied.pop_back();
    return tidied;
}

class Comparison {
public:
    Comparison(Code::Compare compare, double tolerance) : compare_(compare), tolerance_(tolerance) {}

    bool whole(const Value& expected, const Value& got) const {
        if (compare_ == Code::Compare::Unordered && expected.IsArray() && got.IsArray())
            return same_items(expected, got);
        return same(expected, got);
    }

private:
    bool same(const Value& expected, const Value& got) const {
        // Without a tolerance, compare integers exactly: as doubles, 2^53 and 2^53 + 1 are equal.
        if (tolerance_ > 0 && expected.IsNumber() && got.IsNumber())
            return std::abs(expected.GetDouble() - got.GetDouble()) <= tolerance_;
        if (expected.IsString() && got.IsString() && compare_ == Code::Compare::Whitespace)
            return tidy(text_of(expected)) == tidy(text_of(got));
        if (expected.IsArray() && got.IsArray()) {
            return std::equal(expected.Begin(), expected.End(), got.Begin(), got.End(),
                              [&](const Value& one, const Value& other) { return same(one, other); });
        }
        if (expected.IsObject() && got.IsObject()) return same_members(expected, got);
        return expected == got;
    }

    bool same_members(const Value& expected, const Value& got) const {
        return expected.MemberCount() == got.MemberCount() &&
               std::all_of(expected.MemberBegin(), expected.MemberEnd(), [&](const auto& member) {
                   const auto found = got.FindMember(member.name);
                   return found != got.MemberEnd() && same(member.value, found->value);
               });
    }

    // Greedy matching of items. With a tolerance another pairing might match more, but only if expected values lie
    // within the tolerance of each other, which they should not.
    bool same_items(const Value& expected, const Value& got) const {
        if (expected.Size() != got.Size()) return false;
        std::vector<bool> taken(got.Size());
        return std::all_of(expected.Begin(), expected.End(), [&](const Value& one) {
            for (rapidjson::SizeType index = 0; index < got.Size(); ++index) {
                if (taken[index] || !same(one, got[index])) continue;
                return static_cast<bool>(taken[index] = true);
            }
            return false;
        });
    }

    Code::Compare compare_;
    double tolerance_;
};

// Compares only the rows of a query's result: column names are free.
const Value* rows_of(const Value& got) {
    if (!got.IsObject()) return nullptr;
    const auto found = got.FindMember("rows");
    return found == got.MemberEnd() ? nullptr : &found->value;
}

}  // namespace

bool same_values(const Code::Spec& spec, std::string_view expected, std::string_view got) {
    if (spec.compare == Code::Compare::Checker) return false;
    const auto wanted = parse_json(expected), given = parse_json(got);
    if (!wanted || !given) return false;
    const auto tolerance = parse_json(spec.tolerance);  // a decimal, or empty
    const Comparison comparison(spec.compare, tolerance && tolerance->IsNumber() ? tolerance->GetDouble() : 0);
    if (spec.task != Code::Task::Query) return comparison.whole(*wanted, *given);
    const Value* rows = rows_of(*given);
    return rows && comparison.whole(*wanted, *rows);
}

}  // namespace potentiel
