#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "model/serialize.h"

namespace potentiel {

// A cereal archive that reads nothing. It passes every text of a structure, with its language ("" for none), to a
// function that may change it. So the serialize functions also find all texts.
template <class Change>
class Rewriter : public cereal::InputArchive<Rewriter<Change>, cereal::AllowEmptyClassElision> {
public:
    explicit Rewriter(Change change)
        : cereal::InputArchive<Rewriter, cereal::AllowEmptyClassElision>(this), change_(std::move(change)) {}

    bool failed() const { return false; }
    void text(std::string& text) { change_(text, std::string_view(language_)); }

    template <class Inside>
    void in_language(std::string_view language, Inside inside) {
        language_ = language;
        inside();
        language_.clear();
    }

private:
    Change change_;
    std::string language_;
};

template <class C, class T>
void load(Rewriter<C>& archive, cereal::NameValuePair<T>& pair) {
    archive(pair.value);
}
template <class C, class T>
void load(Rewriter<C>& archive, Optional<T>& field) {
    archive(field.value);
}
template <class C, class E>
void load(Rewriter<C>&, Named<E>&) {}
template <class C, std::integral T>
void load(Rewriter<C>&, T&) {}
template <class C>
void load(Rewriter<C>& archive, std::string& text) {
    archive.text(text);
}
template <class C, class T>
void load(Rewriter<C>& archive, std::vector<T>& list) {
    for (T& item : list) archive(item);
}
template <class C, class T>
void load(Rewriter<C>& archive, Localized<T>& text) {
    for (auto& [language, value] : text.by_language) archive.in_language(language, [&] { archive(value); });
}
template <class C, class Variant>
void load(Rewriter<C>& archive, ByKind<Variant>& field) {
    std::visit([&](auto& value) { archive(value); }, field.value);
}

}  // namespace potentiel
