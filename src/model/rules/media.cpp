#include "model/rules/media.h"

#include "model/rules/svg.h"

#include <array>

namespace potentiel {
namespace {

constexpr auto picture_types =
    std::to_array<std::string_view>({"image/png", "image/jpeg", "image/webp", "image/svg+xml"});
constexpr auto sound_types = std::to_array<std::string_view>({"audio/mpeg", "audio/ogg"});

template <class List>
bool contains(const List& list, const std::string& type) {
    return std::find(list.begin(), list.end(), type) != list.end();
}

// RFC 4648: groups of four, padded with = at the end only.
bool is_base64(std::string_view text) {
    if (text.size() % 4 != 0) return false;
    for (int fill = 0; fill < 2 && !text.empty() && text.back() == '='; ++fill) text.remove_suffix(1);
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    });
}

std::size_t bytes_of(const Medium& medium) {
    const std::string_view data = medium.data;
    const auto fill = static_cast<std::size_t>(std::count(data.begin(), data.end(), '='));
    return data.size() / 4 * 3 - std::min(fill, data.size() / 4 * 3);
}

}  // namespace

bool is_picture(const Medium& medium) { return contains(picture_types, medium.type); }

void check_media(Checker& checker, const std::vector<Medium>& media) {
    std::set<Id> ids;
    std::size_t together = 0;
    checker.each("media", media, [&](const Medium& medium) {
        const bool picture = is_picture(medium);
        checker.new_id("id", medium.id, ids);
        checker.at("type", [&] {
            checker.require(picture || contains(sound_types, medium.type), "a type of pictures or sounds expected");
        });
        checker.at("data", [&] {
            checker.require(!medium.data.empty() && is_base64(medium.data), "base64 expected");
            checker.require(bytes_of(medium) <= Medium::most_bytes, "more than {0} kB", Medium::most_bytes / 1000);
            checker.require(
                medium.type != "image/svg+xml" || bytes_of(medium) > Medium::most_bytes || is_plain_svg(medium.data),
                "an SVG that potentiel build has written expected");
        });
        together += bytes_of(medium);
        const auto check_side = [&](const char* name, int side) {
            checker.at(name, [&] {
                checker.require(picture ? side >= 1 && side <= Medium::widest : side == 0,
                                picture ? Fault("{0} to {1} expected") : Fault("0 expected, for a sound has no size"),
                                {"1", std::to_string(Medium::widest)});
            });
        };
        check_side("width", medium.width);
        check_side("height", medium.height);
        checker.translated("alternative", medium.alternative);
        // A sound needs a transcript for candidates who can't hear it.
        if (picture) checker.translated_if_any("transcript", medium.transcript);
        else checker.translated("transcript", medium.transcript);
    });
    checker.at("media", [&] {
        checker.require(together <= Medium::most_bytes_together, "more than {0} MB together",
                        Medium::most_bytes_together / 1'000'000);
    });
}

}  // namespace potentiel
