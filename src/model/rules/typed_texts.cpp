#include "model/rules/typed_texts.h"

#include <algorithm>

#include "base/utf8.h"

namespace potentiel {

std::vector<TypedText> blank_texts(const std::vector<TextField>& fields) {
    std::vector<TypedText> texts;
    for (const TextField& field : fields) texts.push_back({field.id, {}});
    return texts;
}

std::optional<Problem> check_texts(const std::vector<TextField>& fields, const std::vector<TypedText>& texts) {
    if (texts.size() != fields.size()) return Problem{"/texts", "one text for each field expected"};
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const std::string path = "/texts/" + std::to_string(index);
        if (texts[index].field != fields[index].id)
            return Problem{path + "/field", "the fields in their order expected"};
        if (code_points(texts[index].text) > static_cast<std::size_t>(fields[index].maximum))
            return Problem{path + "/text", "too long"};
    }
    return {};
}

bool all_blank(const std::vector<TypedText>& texts) {
    return std::all_of(texts.begin(), texts.end(), [](const TypedText& one) { return is_blank(one.text); });
}

bool none_blank(const std::vector<TypedText>& texts) {
    return std::none_of(texts.begin(), texts.end(), [](const TypedText& one) { return is_blank(one.text); });
}

}  // namespace potentiel
