#include "bindings/describe.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>

#include "ui/tree/op.h"

namespace potentiel {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_list(Writer& writer, const char* name, std::initializer_list<const char*> list) {
    writer.Key(name);
    writer.StartArray();
    for (const char* item : list) writer.String(item);
    writer.EndArray();
}

void write_numbers(Writer& writer, const char* name, std::initializer_list<std::pair<const char*, int>> list) {
    writer.Key(name);
    writer.StartObject();
    for (const auto& [key, number] : list) {
        writer.Key(key);
        writer.Int(number);
    }
    writer.EndObject();
}

// A field of a struct that the host reads or writes in the module's memory.
struct Field {
    const char* name;
    const char* type;
    std::size_t at;  // bytes from the start of the struct
};

template <class T>
constexpr const char* host_type = std::is_floating_point_v<T> ? "f32"
                                  : std::is_signed_v<T>       ? "i32"
                                                              : "u32";

#define FIELD(Struct, field) \
    Field { #field, host_type<decltype(Struct::field)>, offsetof(Struct, field) }

// Whether each field is four bytes long and directly follows the previous one, with no byte left.
template <std::size_t count>
constexpr bool is_packed(const Field (&fields)[count], std::size_t size) {
    for (std::size_t index = 0; index < count; index++) {
        if (fields[index].at != 4 * index) return false;
    }
    return size == 4 * count;
}

using ui::FrameInput;
constexpr Field frame_input[] = {
    FIELD(FrameInput, width),      FIELD(FrameInput, device_pixels),    FIELD(FrameInput, view),
    FIELD(FrameInput, theme),      FIELD(FrameInput, code_line_height), FIELD(FrameInput, code_tools_height),
    FIELD(FrameInput, task_width), FIELD(FrameInput, code_width),       FIELD(FrameInput, outcome_width),
    FIELD(FrameInput, code_height)};
static_assert(is_packed(frame_input, sizeof(FrameInput)));

using ui::FrameOutput;
constexpr Field frame_output[] = {FIELD(FrameOutput, operations),     FIELD(FrameOutput, operation_count),
                                  FIELD(FrameOutput, heap),           FIELD(FrameOutput, heap_size),
                                  FIELD(FrameOutput, content_height), FIELD(FrameOutput, lacking),
                                  FIELD(FrameOutput, version),        FIELD(FrameOutput, screen)};
static_assert(is_packed(frame_output, sizeof(FrameOutput)));
#undef FIELD

template <std::size_t count>
void write_layout(Writer& writer, const char* name, const Field (&fields)[count]) {
    writer.Key(name);
    writer.StartArray();
    for (const Field& field : fields) {
        writer.StartArray();
        writer.String(field.name);
        writer.String(field.type);
        writer.EndArray();
    }
    writer.EndArray();
}

}  // namespace

std::string describe() {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    write_list(writer, "roles",
               {
#define ROLE(Type, name) #name,
#include "ui/tree/roles.inl"
#undef ROLE
               });
    write_list(writer, "parts",
               {
#define PART(Type, name) #name,
#include "ui/tree/parts.inl"
#undef PART
               });
    write_list(writer, "flags",
               {
#define FLAG(Type, name) #name,
#include "ui/tree/flags.inl"
#undef FLAG
               });
    write_list(writer, "text_fields",
               {
#define TEXT_FIELD(Type, name) #name,
#define NUMBER_FIELD(Type, name)
#include "ui/tree/fields.inl"
#undef TEXT_FIELD
#undef NUMBER_FIELD
               });
    write_list(writer, "number_fields",
               {
#define TEXT_FIELD(Type, name)
#define NUMBER_FIELD(Type, name) #name,
#include "ui/tree/fields.inl"
#undef TEXT_FIELD
#undef NUMBER_FIELD
               });
    write_list(writer, "kinds",
               {
#define ITEM_KIND(Type, name) #name,
#include "kinds/item_kinds.inl"
#undef ITEM_KIND
               });
    const auto number = [](auto value) { return static_cast<int>(value); };
    using enum ui::Op;
    write_numbers(writer, "ops",
                  {{"add", number(Add)},
                   {"remove", number(Remove)},
                   {"move", number(Move)},
                   {"text", number(Text)},
                   {"number", number(Number)},
                   {"rect", number(Rect)},
                   {"part", number(Part)},
                   {"focus", number(Focus)},
                   {"say", number(Say)}});
    using enum ui::Action;
    write_numbers(writer, "actions",
                  {{"activate", number(Activate)},
                   {"check", number(Check)},
                   {"uncheck", number(Uncheck)},
                   {"input", number(Input)},
                   {"drop", number(Drop)}});
    writer.Key("op_words");
    writer.Int(ui::op_words);
    write_list(writer, "views", {"canvas", "page"});
    write_list(writer, "themes", {"light", "dark", "contrast"});
    write_layout(writer, "frame_input", frame_input);
    write_layout(writer, "frame_output", frame_output);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace potentiel
