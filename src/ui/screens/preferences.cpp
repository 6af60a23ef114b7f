#include "ui/screens/parts.h"

namespace potentiel::ui {
namespace {

struct Named {
    const char* value;
    Phrase name;
};

// Same order as View and Theme.
constexpr Named views[] = {{"canvas", Phrase::ViewCanvas}, {"page", Phrase::ViewPage}};
constexpr Named themes[] = {
    {"light", Phrase::ThemeLight}, {"dark", Phrase::ThemeDark}, {"contrast", Phrase::ThemeContrast}};

void record_language(Pass& pass) {
    std::vector<ChoiceOption> options;
    for (const std::string& tag : pass.scene.course.pack().languages) {
        const std::string& name = pass.scene.environment.names.in(tag, tag);
        options.push_back({tag, name.empty() ? tag : name});
    }
    if (options.size() < 2) return;
    const std::string label = std::string(pass.words(Phrase::LanguageChoice));
    if (const auto chosen = pass.frame.select("language", label, pass.language, options, Part::Plain))
        pass.raise(LanguageChosen{*chosen});
}

template <class Chosen, std::size_t count>
void record_choice(Pass& pass, const char* name, Phrase label, Chosen now, const Named (&all)[count]) {
    std::vector<ChoiceOption> options;
    for (const Named& one : all) options.push_back({one.value, std::string(pass.words(one.name))});
    const char* value = all[static_cast<std::size_t>(now)].value;
    if (const auto chosen = pass.frame.select(name, pass.words(label), value, options, Part::Plain))
        pass.request(Prefer{name, *chosen});
}

}  // namespace

void record_settings(Pass& pass) {
    // Nothing to do for a press: the host's elements open and close the sheet by themselves.
    pass.button("settings", Phrase::Settings, Part::Quiet);
    auto sheet = pass.open("sheet", Role::Sheet, Part::Preferences, pass.words(Phrase::Settings));
    const Environment& host = pass.scene.environment;
    record_language(pass);
    if (host.canvas) record_choice(pass, "view", Phrase::ViewChoice, host.view, views);
    record_choice(pass, "theme", Phrase::ThemeChoice, host.theme, themes);
    if (pass.under_way()) record_save_file(pass, Part::Quiet);
}

}  // namespace potentiel::ui
