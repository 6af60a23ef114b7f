#include "unit/words.h"

#include <cstdlib>

#include "base/json_document.h"
#include "ui/words/strings.h"
#include "unit/files.h"

std::vector<WordsEntry> read_words(std::string_view tongue) {
    const auto file = potentiel::parse_json(read_file("web/words/" + std::string(tongue) + ".json"));
    if (!file || !file->IsObject()) std::abort();
    std::vector<WordsEntry> entries;
    for (const auto& [name, value] : file->GetObject()) {
        WordsEntry& entry = entries.emplace_back(name.GetString());
        if (value.IsString()) entry.texts = {value.GetString()};
        else entry.texts = {value["one"].GetString(), value["other"].GetString()};
    }
    return entries;
}

void learn_words(std::string_view tongue) {
    std::string phrases, counted;
    for (const WordsEntry& entry : read_words(tongue))
        for (const std::string& text : entry.texts) (entry.texts.size() == 1 ? phrases : counted) += text + '\n';
    const std::string all = phrases + counted;
    if (!potentiel::ui::learn(tongue, std::string_view(all).substr(0, all.size() - 1))) std::abort();
}
