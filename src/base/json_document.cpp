#include "base/json_document.h"

#include <rapidjson/encodedstream.h>
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>

#include "base/json_numbers.h"

namespace potentiel {
namespace {

// A problem whose text begins with "line {0}, column {1}".
Problem problem_at(std::string_view text, std::size_t offset, Fault fault, std::string value = {}) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else {
            ++column;
        }
    }
    return {"", fault, {std::to_string(line), std::to_string(column), std::move(value)}};
}

Fault fault_of(rapidjson::ParseErrorCode code) {
    switch (code) {
        case rapidjson::kParseErrorTermination:  // the handler stops the parser only at a number that no double holds
        case rapidjson::kParseErrorNumberTooBig:
            return "line {0}, column {1}: the number is too large";
        case rapidjson::kParseErrorDocumentEmpty:
            return "line {0}, column {1}: the JSON document is empty";
        case rapidjson::kParseErrorDocumentRootNotSingular:
            return "line {0}, column {1}: nothing more is expected after the JSON document";
        case rapidjson::kParseErrorObjectMissName:
            return "line {0}, column {1}: the name of a member in quotation marks is expected";
        case rapidjson::kParseErrorObjectMissColon:
            return "line {0}, column {1}: a colon is expected after the name of a member";
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
            return "line {0}, column {1}: a comma or } is expected after a member of an object";
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
            return "line {0}, column {1}: a comma or ] is expected after an item of an array";
        case rapidjson::kParseErrorStringMissQuotationMark:
            return "line {0}, column {1}: a quotation mark is missing at the end of a text";
        case rapidjson::kParseErrorStringInvalidEncoding:
            return "line {0}, column {1}: a text is not in UTF-8";
        case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        case rapidjson::kParseErrorStringEscapeInvalid:
            return "line {0}, column {1}: what follows the backslash in a text is not valid";
        default:
            return "line {0}, column {1}: this is not a value in JSON";
    }
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
        return Problem{
            "", "too large: {0} bytes, at most {1}", {std::to_string(text.size()), std::to_string(max_bytes)}};
    }
    if (const auto deep = find_too_deep(text); deep != std::string_view::npos) {
        return problem_at(text, deep, "line {0}, column {1}: nested deeper than {2}", std::to_string(max_json_depth));
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
    if (result.IsError()) return problem_at(text, result.Offset(), fault_of(result.Code()));
    return document;
}

}  // namespace potentiel
