#include "base/json_document.h"

#include <rapidjson/encodedstream.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

#include "base/json_numbers.h"

namespace potentiel {
namespace {

std::string place_of(std::string_view text, std::size_t offset) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else {
            ++column;
        }
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(column) + ": ";
}

// Offset of the first bracket nested too deeply, or npos. Strings are skipped; the parser reports other errors.
std::size_t find_too_deep(std::string_view text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > max_json_depth) return i;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return std::string_view::npos;
}

}  // namespace

Checked<rapidjson::Document> parse_json(std::string_view text, std::size_t max_bytes) {
    if (text.size() > max_bytes) {
        return Problem{"",
                       "too large: " + std::to_string(text.size()) + " bytes, at most " + std::to_string(max_bytes)};
    }
    if (const auto deep = find_too_deep(text); deep != std::string_view::npos) {
        return Problem{"", place_of(text, deep) + "nested deeper than " + std::to_string(max_json_depth)};
    }
    rapidjson::Document document;
    rapidjson::Reader reader;
    rapidjson::ParseResult result;
    auto parse = [&](rapidjson::Document& into) {
        constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                                   rapidjson::kParseNumbersAsStringsFlag;
        rapidjson::MemoryStream bytes(text.data(), text.size());
        rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
        JsonNumbers numbers(into);
        result = reader.Parse<flags>(stream, numbers);
        return !result.IsError();
    };
    document.Populate(parse);
    if (result.IsError()) {
        // The handler stops the parser only at a number that no double holds.
        const auto code =
            result.Code() == rapidjson::kParseErrorTermination ? rapidjson::kParseErrorNumberTooBig : result.Code();
        return Problem{"", place_of(text, result.Offset()) + rapidjson::GetParseError_En(code)};
    }
    return document;
}

}  // namespace potentiel
