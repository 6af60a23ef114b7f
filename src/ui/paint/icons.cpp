#include "ui/paint/icons.h"

namespace potentiel::ui {

namespace {

constexpr IconPoint check[] = {{5, 12.5f, true}, {10, 17.5f, false}, {19, 7, false}};
constexpr IconPoint cross[] = {{6.5f, 6.5f, true}, {17.5f, 17.5f, false}, {17.5f, 6.5f, true}, {6.5f, 17.5f, false}};
constexpr IconPoint up[] = {{12, 19, true}, {12, 5, false}, {6, 11, true}, {12, 5, false}, {18, 11, false}};
constexpr IconPoint down[] = {{12, 5, true}, {12, 19, false}, {6, 13, true}, {12, 19, false}, {18, 13, false}};
constexpr IconPoint left[] = {{19, 12, true}, {5, 12, false}, {11, 6, true}, {5, 12, false}, {11, 18, false}};
constexpr IconPoint right[] = {{5, 12, true}, {19, 12, false}, {13, 6, true}, {19, 12, false}, {13, 18, false}};
constexpr IconPoint flag_outline[] = {{6, 21, true},        {6, 4, false},   {18, 4, false},
                                      {14.5f, 8.5f, false}, {18, 13, false}, {6, 13, false}};
constexpr IconPoint closed[] = {{9.5f, 6.5f, true}, {15, 12, false}, {9.5f, 17.5f, false}};
constexpr IconPoint open[] = {{6.5f, 9.5f, true}, {12, 15, false}, {17.5f, 9.5f, false}};
constexpr IconPoint info[] = {{12, 11, true}, {12, 18, false}, {12, 6.5f, true}};
constexpr IconPoint alert[] = {{12, 5.5f, true}, {12, 13, false}, {12, 17.5f, true}};
constexpr IconPoint dash[] = {{6.5f, 12, true}, {17.5f, 12, false}};
constexpr IconPoint plus[] = {{12, 5.5f, true}, {12, 18.5f, false}, {5.5f, 12, true}, {18.5f, 12, false}};
constexpr IconPoint grip[] = {{9, 6, true},  {9, 12, true},  {9, 18, true},
                              {15, 6, true}, {15, 12, true}, {15, 18, true}};

struct Sign {
    std::string_view text;
    Icon icon;
};
// The signs of buttons in rows.
constexpr Sign signs[] = {{"↑", Icon::Up},    {"↓", Icon::Down},  {"←", Icon::Left},
                          {"→", Icon::Right}, {"✕", Icon::Cross}, {"+", Icon::Plus}};

}  // namespace

Icon icon_of(std::string_view sign) {
    for (const Sign& one : signs)
        if (one.text == sign) return one.icon;
    return Icon::None;
}

std::span<const IconPoint> strokes(Icon icon) {
    switch (icon) {
        case Icon::None:
            return {};
        case Icon::Check:
            return check;
        case Icon::Cross:
            return cross;
        case Icon::Up:
            return up;
        case Icon::Down:
            return down;
        case Icon::Left:
            return left;
        case Icon::Right:
            return right;
        case Icon::Flag:
            return flag_outline;
        case Icon::Closed:
            return closed;
        case Icon::Open:
            return open;
        case Icon::Info:
            return info;
        case Icon::Alert:
            return alert;
        case Icon::Dash:
            return dash;
        case Icon::Plus:
            return plus;
        case Icon::Grip:
            return grip;
    }
    return {};
}

}  // namespace potentiel::ui
