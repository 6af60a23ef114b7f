#include "ui/words/language.h"

namespace potentiel::ui {

std::size_t SpokenLanguage::form_count() const {
    char last = '0';
    for (const char form : forms) last = form > last ? form : last;
    return static_cast<std::size_t>(last - '0') + 1;
}

std::size_t SpokenLanguage::form_of(std::int64_t number) const {
    const std::int64_t size = number < 0 ? -number : number;
    const auto place = static_cast<std::size_t>(size < 200 ? size : 100 + size % 100);
    return place < forms.size() ? static_cast<std::size_t>(forms[place] - '0') : 0;
}

std::string SpokenLanguage::in_digits(std::string_view number) const {
    const std::size_t length = digits.size() / 10;
    std::string written;
    for (const char sign : number) {
        if (sign < '0' || sign > '9' || length == 0) written += sign;
        else written.append(digits, static_cast<std::size_t>(sign - '0') * length, length);
    }
    return written;
}

std::string SpokenLanguage::tenths(std::int64_t value) const { return number(value / 10) + mark + number(value % 10); }

}  // namespace potentiel::ui
