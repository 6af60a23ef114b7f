#include "ui/tree/frame.h"

#include <doctest/doctest.h>

using namespace potentiel;
using namespace potentiel::ui;

namespace {

const FrameInput input{.width = 400};

Act act(NodeId node, Action action, std::string value = {}) { return {node, action, std::move(value)}; }

// The id of the root's child `b`.
NodeId target() { return child_id(root_id, "b"); }

Block block(BlockKind kind, std::string text) { return {kind, {{std::move(text)}}, {}}; }

template <class Record>
auto in_root(const Act& what, Record record) {
    Frame frame(input, what);
    auto root = frame.open("root", Role::Section, Part::Root);
    return record(frame);
}

}  // namespace

TEST_SUITE("ui/frame") {
    TEST_CASE("what is recorded reads as it was written") {
        Frame frame(input, {});
        {
            auto root = frame.open("root", Role::Section, Part::Root, "Pack");
            frame.heading("title", "A \"name\"", 2, Part::Title);
            frame.focus("title");
            frame.text("words", Line{{"plain ", SpanStyle::Plain}, {"loud", SpanStyle::Strong}}, Part::Body);
            {
                auto group = frame.open("group", Role::RadioGroup, Part::Options, "Which?");
                frame.radio("x", {{"One", SpanStyle::Plain}}, true, Part::OptionRow);
                frame.radio("y", {{"Two", SpanStyle::Code}}, false, Part::OptionRow,
                            {.flags = flag(FlagBit::Disabled)});
            }
            frame.select("language", "Language", "fr", {{"fr", "français"}, {"en", "English"}}, Part::Field);
            frame.steps("steps", "2 of 3", {{.done = true}, {.current = true}, {.flagged = true}});
            frame.meter("meter", "Files", 500, 400, 620);
            frame.field("code", "Code", "a\nb", Part::CodeField, {.role = Role::Editor, .maximum = 9});
            frame.say("Saved");
        }
        CHECK(print(frame.finish()) ==
              "section \"Pack\"\n"
              "  heading \"A \\\"name\\\"\" level=2 focus\n"
              "  paragraph\n"
              "    text \"plain \"\n"
              "    text strong \"loud\"\n"
              "  radio_group \"Which?\"\n"
              "    radio \"One\" checked\n"
              "    radio disabled\n"
              "      text code \"Two\"\n"
              "  select \"Language\" value=\"fr\"\n"
              "    choice \"français\" value=\"fr\" checked\n"
              "    choice \"English\" value=\"en\"\n"
              "  progress \"2 of 3\" now=1 maximum=3\n"
              "    figure done\n"
              "    figure current\n"
              "    figure flagged\n"
              "  meter \"Files\" now=500 low=400 high=620 maximum=1000\n"
              "  editor \"Code\" value=\"a\\nb\" maximum=9\n"
              "says \"Saved\"\n");
    }

    TEST_CASE("prose becomes paragraphs, lists and tables") {
        const Prose prose{block(BlockKind::Paragraph, "Look:"),
                          block(BlockKind::Number, "one"),
                          block(BlockKind::Number, "two"),
                          block(BlockKind::Bullet, "loose"),
                          block(BlockKind::Heading, "Mail"),
                          block(BlockKind::Quote, "said"),
                          block(BlockKind::Code, "a\nb"),
                          {BlockKind::Table, {}, {{{{"Day"}}, {{"Sum"}}}, {{{"Mon"}}, {{"3", SpanStyle::Strong}}}}}};
        Frame frame(input, {});
        {
            auto root = frame.open("root", Role::Section, Part::Root);
            frame.prose("none", {}, Part::Stem);
            frame.prose("stem", prose, Part::Stem);
        }
        CHECK(print(frame.finish()) ==
              "section\n"
              "  group\n"
              "    paragraph \"Look:\"\n"
              "    list ordered\n"
              "      list_item \"one\" sign=\"1.\"\n"
              "      list_item \"two\" sign=\"2.\"\n"
              "    list\n"
              "      list_item \"loose\" sign=\"•\"\n"
              "    heading \"Mail\" level=3\n"
              "    quote \"said\"\n"
              "    code_block value=\"a\\nb\"\n"
              "    table\n"
              "      row\n"
              "        header_cell \"Day\"\n"
              "        header_cell \"Sum\"\n"
              "      row\n"
              "        cell \"Mon\"\n"
              "        cell\n"
              "          text strong \"3\"\n");
    }

    TEST_CASE("a press is told once, to the button pressed") {
        auto press = [](const Act& what, Flags flags) {
            return in_root(what, [&](Frame& frame) {
                CHECK_FALSE(frame.button("a", "A", Part::Primary));
                return frame.button("b", "B", Part::Primary, {.flags = flags});
            });
        };
        CHECK(press(act(target(), Action::Activate), 0));
        CHECK_FALSE(press(act(target(), Action::Activate), flag(FlagBit::Disabled)));
        CHECK_FALSE(press(act(target(), Action::Input), 0));
        CHECK_FALSE(press({}, 0));
    }

    TEST_CASE("radios only go on, checkboxes both ways, read-only ones neither") {
        auto radio = [](Action action, bool on, Flags flags = 0) {
            return in_root(act(target(), action), [&](Frame& frame) {
                return frame.radio("b", {{"B"}}, on, Part::OptionRow, {.flags = flags});
            });
        };
        auto checkbox = [](Action action, bool on) {
            return in_root(act(target(), action),
                           [&](Frame& frame) { return frame.checkbox("b", {{"B"}}, on, Part::OptionRow); });
        };
        CHECK(radio(Action::Check, false));
        CHECK_FALSE(radio(Action::Check, true));
        CHECK_FALSE(radio(Action::Uncheck, true));
        CHECK_FALSE(radio(Action::Check, false, flag(FlagBit::ReadOnly)));
        CHECK(checkbox(Action::Check, false));
        CHECK(checkbox(Action::Uncheck, true));
        CHECK_FALSE(checkbox(Action::Check, true));
        CHECK_FALSE(checkbox(Action::Uncheck, false));
    }

    TEST_CASE("fields give new values, selects only those they offer") {
        auto field = [](std::string value) {
            return in_root(act(target(), Action::Input, value),
                           [](Frame& frame) { return frame.field("b", "B", "old", Part::Field); });
        };
        auto select = [](std::string value) {
            return in_root(act(target(), Action::Input, value), [](Frame& frame) {
                return frame.select("b", "B", "fr", {{"fr", "français"}, {"en", "English"}}, Part::Field);
            });
        };
        CHECK(field("new") == "new");
        CHECK(field("") == "");
        CHECK(field("old") == std::nullopt);
        CHECK(select("en") == "en");
        CHECK(select("fr") == std::nullopt);
        CHECK(select("de") == std::nullopt);
    }

    TEST_CASE("a dropped row tells its place, and nothing else does") {
        auto drop = [](std::string value) {
            return in_root(act(target(), Action::Drop, value), [](Frame& frame) {
                auto item = frame.open("b", Role::ListItem, Part::OrderRow, "B");
                return frame.dropped();
            });
        };
        CHECK(drop("0") == 0);
        CHECK(drop("12") == 12);
        CHECK(drop("") == std::nullopt);
        CHECK(drop("-1") == std::nullopt);
        CHECK(drop("99999999999") == std::nullopt);
    }
}
