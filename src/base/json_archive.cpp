#include "base/json_archive.h"

namespace potentiel {

std::string JsonReader::path() const {
    std::string path;
    for (std::size_t i = 1; i < levels_.size(); ++i) {
        path += '/';
        if (levels_[i].name.data() == nullptr) {
            path += std::to_string(levels_[i].index);
            continue;
        }
        for (const char c : levels_[i].name) {  // RFC 6901
            if (c == '~') path += "~0";
            else if (c == '/') path += "~1";
            else path += c;
        }
    }
    return path;
}

[[gnu::noinline]] void JsonReader::enter(const Level& level) { levels_.push_back(level); }

void JsonReader::fail(Fault fault, std::vector<std::string> values) {
    if (!problem_) problem_ = Problem{path(), fault, std::move(values)};
}

void JsonReader::enter_object() {
    if (failed()) return;
    if (!value().IsObject()) fail("object expected");
    else if (value().MemberCount() > 64) fail("too many keys");
}

void JsonReader::leave_object() {
    if (failed()) return;
    const auto unread = static_cast<rapidjson::SizeType>(std::countr_one(levels_.back().seen));
    if (unread >= value().MemberCount()) return;
    const auto& name = (value().MemberBegin() + unread)->name;
    enter(value(), std::string_view(name.GetString(), name.GetStringLength()));
    const bool repeated = value().FindMember(name) != value().MemberBegin() + unread;
    fail(repeated ? Fault("key given twice") : Fault("unknown key"));
    leave();
}

bool JsonReader::enter_member(const char* name, bool must) {
    if (failed()) return false;
    const auto member = value().FindMember(name);
    if (member != value().MemberEnd()) {
        levels_.back().seen |= std::uint64_t{1} << (member - value().MemberBegin());
        enter(member->value, name);
        return true;
    }
    if (must) {
        enter(value(), name);
        fail("missing");
        leave();
    }
    return false;
}

std::string_view JsonReader::read_string() {
    if (!value().IsString()) {
        fail("text expected");
        return {};
    }
    return {value().GetString(), value().GetStringLength()};
}

std::int64_t JsonReader::read_integer(std::int64_t low, std::int64_t high) {
    if (!value().IsInt64()) fail("whole number expected");
    else if (value().GetInt64() < low || value().GetInt64() > high) fail("number out of range");
    else return value().GetInt64();
    return 0;
}

bool JsonReader::read_bool() {
    if (!value().IsBool()) fail("true or false expected");
    return value().IsTrue();
}

std::size_t JsonReader::read_name(const std::string_view* names, std::size_t count) {
    const std::string_view name = read_string();
    if (failed()) return 0;
    std::string known;
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i] == name) return i;
        (known += known.empty() ? "" : ", ") += names[i];
    }
    fail("one of {0} expected", {std::move(known)});
    return 0;
}

}  // namespace potentiel
