#include "bindings/describe.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <initializer_list>
#include <string_view>
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

using Layout = std::initializer_list<std::pair<const char*, const char*>>;

void write_layout(Writer& writer, const char* name, Layout layout) {
    writer.Key(name);
    writer.StartArray();
    for (const auto& [field, type] : layout) {
        writer.StartArray();
        writer.String(field);
        writer.String(type);
        writer.EndArray();
    }
    writer.EndArray();
}

// Every field is four bytes long and directly follows the previous one.
#define IS_AT(Struct, field, index) static_assert(offsetof(ui::Struct, field) == 4 * (index))
IS_AT(FrameInput, width, 0);
IS_AT(FrameInput, device_pixels, 1);
IS_AT(FrameInput, view, 2);
IS_AT(FrameInput, theme, 3);
IS_AT(FrameInput, code_line_height, 4);
IS_AT(FrameInput, code_tools_height, 5);
static_assert(sizeof(ui::FrameInput) == 4 * 6);
constexpr Layout frame_input = {{"width", "f32"}, {"device_pixels", "f32"},    {"view", "i32"},
                                {"theme", "i32"}, {"code_line_height", "f32"}, {"code_tools_height", "f32"}};

IS_AT(FrameOutput, operations, 0);
IS_AT(FrameOutput, operation_count, 1);
IS_AT(FrameOutput, heap, 2);
IS_AT(FrameOutput, heap_size, 3);
IS_AT(FrameOutput, content_height, 4);
IS_AT(FrameOutput, bar_height, 5);
IS_AT(FrameOutput, lacking, 6);
IS_AT(FrameOutput, version, 7);
IS_AT(FrameOutput, screen, 8);
static_assert(sizeof(ui::FrameOutput) == 4 * 9);
constexpr Layout frame_output = {{"operations", "u32"}, {"operation_count", "u32"}, {"heap", "u32"},
                                 {"heap_size", "u32"},  {"content_height", "f32"},  {"bar_height", "f32"},
                                 {"lacking", "u32"},    {"version", "u32"},         {"screen", "u32"}};
#undef IS_AT

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
