#pragma once
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <bit>
#include <cereal/cereal.hpp>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_document.h"

// Two cereal archives over RapidJSON. Unlike cereal's own, they report the path of an error, refuse unknown keys, never
// throw and avoid iostreams.
//
// A type takes part by `template <class Archive> void serialize(Archive&, T&)`, which lists its fields:
//     archive(required("id", option.id), optional("shuffle", named(spec.shuffle)));

namespace potentiel {

// An optional field. If it is missing, the value stays as it is.
template <class T>
struct Optional {
    const char* name;
    T value;  // a reference type
};

template <class T>
Optional<T&> optional(const char* name, T& value) {
    return {name, value};
}
template <class T>
auto required(const char* name, T&& value) {
    return cereal::make_nvp(name, std::forward<T>(value));
}

// An enum, written as a name. `names_of(E)` returns the names in the order of the enum's values.
template <class E>
struct Named {
    E& value;
};
template <class E>
Named<E> named(E& value) {
    return {value};
}
template <class E>
Optional<Named<E>> optional(const char* name, Named<E> value) {
    return {name, value};
}

// A type with a serialize(): a JSON object.
template <class Archive, class T>
concept Record = requires(Archive& archive, T& value) { serialize(archive, value); };

// After the first problem, every later read does nothing; check problem() at the end.
class JsonReader : public cereal::InputArchive<JsonReader, cereal::AllowEmptyClassElision> {
public:
    explicit JsonReader(const rapidjson::Value& root) : InputArchive(this) { enter({&root, {}, 0, 0}); }

    bool failed() const { return problem_.has_value(); }
    const std::optional<Problem>& problem() const { return problem_; }
    void fail(Fault fault, std::vector<std::string> values = {});

    const rapidjson::Value& value() const { return *levels_.back().value; }

    void enter_object();
    void leave_object();
    bool enter_member(const char* name, bool must);
    void enter(const rapidjson::Value& value, std::string_view name) { enter({&value, name, 0, 0}); }
    void enter(const rapidjson::Value& value, std::size_t index) { enter({&value, {}, index, 0}); }
    void leave() { levels_.pop_back(); }

    std::string_view read_string();
    std::int64_t read_integer(std::int64_t low, std::int64_t high);
    bool read_bool();
    std::size_t read_name(const std::string_view* names, std::size_t count);

private:
    struct Level {
        const rapidjson::Value* value;
        std::string_view name;
        std::size_t index;
        std::uint64_t seen;  // bit i: member i was read
    };
    std::string path() const;
    void enter(const Level& level);

    std::vector<Level> levels_;
    std::optional<Problem> problem_;
};

class JsonWriter : public cereal::OutputArchive<JsonWriter, cereal::AllowEmptyClassElision> {
public:
    JsonWriter() : OutputArchive(this), writer_(buffer_) {}

    rapidjson::Writer<rapidjson::StringBuffer>& writer() { return writer_; }
    void name(const char* name) { writer_.Key(name); }
    std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

// cereal finds the functions below by the archive's type.

template <class T>
    requires Record<JsonReader, T>
void prologue(JsonReader& archive, const T&) {
    archive.enter_object();
}
template <class T>
    requires Record<JsonReader, T>
void epilogue(JsonReader& archive, const T&) {
    archive.leave_object();
}
template <class T>
    requires(!Record<JsonReader, T>)
void prologue(JsonReader&, const T&) {}
template <class T>
    requires(!Record<JsonReader, T>)
void epilogue(JsonReader&, const T&) {}

template <class T>
    requires Record<JsonWriter, T>
void prologue(JsonWriter& archive, const T&) {
    archive.writer().StartObject();
}
template <class T>
    requires Record<JsonWriter, T>
void epilogue(JsonWriter& archive, const T&) {
    archive.writer().EndObject();
}
template <class T>
    requires(!Record<JsonWriter, T>)
void prologue(JsonWriter&, const T&) {}
template <class T>
    requires(!Record<JsonWriter, T>)
void epilogue(JsonWriter&, const T&) {}

template <class T>
void load(JsonReader& archive, cereal::NameValuePair<T>& pair) {
    if (!archive.enter_member(pair.name, true)) return;
    archive(pair.value);
    archive.leave();
}
template <class T>
void save(JsonWriter& archive, const cereal::NameValuePair<T>& pair) {
    archive.name(pair.name);
    archive(pair.value);
}
template <class T>
void load(JsonReader& archive, Optional<T>& field) {
    if (!archive.enter_member(field.name, false)) return;
    archive(field.value);
    archive.leave();
}
template <class T>
void save(JsonWriter& archive, const Optional<T>& field) {
    archive.name(field.name);
    archive(field.value);
}

template <std::integral T>
void load(JsonReader& archive, T& value) {
    if (archive.failed()) return;
    if constexpr (std::same_as<T, bool>) {
        value = archive.read_bool();
    } else {
        // Other JSON readers keep integers exact only up to 2^53.
        constexpr std::int64_t exact = std::int64_t{1} << 53;
        constexpr std::int64_t low = std::is_unsigned_v<T> ? 0 : sizeof(T) < 8 ? std::numeric_limits<T>::min() : -exact;
        constexpr std::int64_t high = sizeof(T) < 8 ? static_cast<std::int64_t>(std::numeric_limits<T>::max()) : exact;
        value = static_cast<T>(archive.read_integer(low, high));
    }
}
template <std::integral T>
void save(JsonWriter& archive, const T& value) {
    if constexpr (std::same_as<T, bool>) {
        archive.writer().Bool(value);
    } else {
        archive.writer().Int64(static_cast<std::int64_t>(value));
    }
}

inline void load(JsonReader& archive, std::string& value) {
    if (!archive.failed()) value = archive.read_string();
}
inline void save(JsonWriter& archive, const std::string& value) {
    archive.writer().String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

template <class E>
void load(JsonReader& archive, Named<E>& field) {
    const auto& names = names_of(E{});
    if (!archive.failed()) field.value = static_cast<E>(archive.read_name(std::data(names), std::size(names)));
}
template <class E>
void save(JsonWriter& archive, const Named<E>& field) {
    const std::string_view name = names_of(E{})[static_cast<std::size_t>(field.value)];
    archive.writer().String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

template <class T>
void load(JsonReader& archive, std::vector<T>& list) {
    if (archive.failed()) return;
    const rapidjson::Value& value = archive.value();
    if (!value.IsArray()) return archive.fail("array expected");
    list.clear();
    list.resize(value.Size());
    for (rapidjson::SizeType i = 0; i < value.Size() && !archive.failed(); ++i) {
        archive.enter(value[i], i);
        archive(list[i]);
        archive.leave();
    }
}
template <class T>
void save(JsonWriter& archive, const std::vector<T>& list) {
    archive.writer().StartArray();
    for (const T& item : list) archive(item);
    archive.writer().EndArray();
}

// Parses a whole document into a value.
template <class T>
Checked<T> read_json(std::string_view text, std::size_t max_bytes = max_json_bytes) {
    auto document = parse_json(text, max_bytes);
    if (!document) return document.problem();
    T value;
    JsonReader reader(*document);
    reader(value);
    if (reader.failed()) return *reader.problem();
    return value;
}

template <class T>
std::string write_json(const T& value) {
    JsonWriter writer;
    writer(value);
    return writer.text();
}

}  // namespace potentiel
