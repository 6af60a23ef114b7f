#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/checked.h"
#include "report/result.h"
#include "session/log.h"
#include "ui/paint/painter.h"
#include "ui/pass/environment.h"
#include "ui/screens/screens.h"

namespace potentiel::ui {

// Facts that the host knows before a session starts.
struct Settings {
    std::string pack;      // hash of the pack's bytes
    std::string runtime;   // hash of the module's bytes
    std::string language;  // preferred; if the pack lacks it, the pack's main language is used
    std::string nonce;
    std::string audience;
    std::uint32_t seed = 0;
    Label names = {};     // what each language of the pack calls itself
    bool signing = true;  // whether the host can sign
    bool canvas = true;   // whether the host can show the canvas view
    int extra_time = 0;   // percent granted by the platform
    bool older_pack = false;  // whether there is a newer version of the pack
    bool offline = false;     // whether the test can be stored for use without a network
};

// Notices: events from the host, apart from the candidate's actions. Only Ran and NotRun enter the session unchanged.
struct Signed {
    bool ok = false;
    std::string message;  // reason of the failure
};
struct Saved {
    Saving state = Saving::Saved;
};
struct Resumed {
    std::int64_t time = 0;    // device clock
    bool elsewhere = false;   // in another browser
    bool clock_moved = false;  // the device's clock was set back during the session
};
struct Time {};  // the time `now` has come
struct Left {
    bool away = false;  // true: the candidate left the page; false: is back
};
struct Pasted {
    int length = 0;  // code points
};
struct Network {
    bool online = true;
};
struct Leads {
    bool here = true;  // false: another tab leads the session
};
struct OfflineState {
    Offline state = Offline::None;
    std::int64_t loaded = 0, total = 0;
};
struct Delivered {
    Delivery state = Delivery::None;
};
struct NotImported {
    std::string message;  // problem of the file
};
struct EngineProgress {
    Code::Language language = {};
    std::int64_t loaded = 0, total = 0;  // bytes
    bool waiting = false;                // the network is gone; the download resumes when it is back
};
// Programs in this language can't run here: another page or another browser is needed.
struct NoEngine {
    Code::Language language = {};
    Obstacle why = Obstacle::Blocked;
};
struct KnownMistakes {
    Code::Language language = {};
    std::vector<Mistake> mistakes;
};
using Notice = std::variant<Ran, Signed, Saved, EngineProgress, KnownMistakes, Resumed, Time, Left, Pasted, Network,
                            Leads, OfflineState, Delivered, NotImported, NotRun, NoEngine>;

// An engine for this programming language will be needed: fetch it in the background.
struct FetchEngine {
    Code::Language language = {};
};
// The words of this language will be needed: pass them to learn().
struct FetchWords {
    std::string language;  // BCP 47
};
// Send Time at `at`, milliseconds since 1970-01-01 UTC; 0: never. Replaces the previous Wake.
struct Wake {
    std::int64_t at = 0;
};
using Wish = std::variant<RunCode, Result, Prefer, Download, Copy, Restart, FetchEngine, FetchWords, Wake, KeepOffline,
                          Lead, Import>;

// Tasks for the host: keep the lines first, then fulfil the wishes.
struct Reply {
    std::vector<std::string> log;  // without line breaks
    std::vector<Wish> wishes;
};

// A session on the screen: turns acts and notices into events, folds them, and draws the result. `now` is in
// milliseconds since 1970-01-01 UTC.
class App {
public:
    App();
    ~App();

    bool set_font(Face face, Letters letters, std::span<const unsigned char> bytes) {
        return painter_.set_font(face, letters, bytes);
    }

    // Starts a session, or resumes the one with this transcript.
    Checked<Reply> open(std::string_view pack, const Settings& settings, std::string_view transcript);
    Checked<Reply> notice(const Notice& notice, double now);
    Reply act(const Act& act, double now);

    struct Pass {
        Changes changes;
        float content_height = 0, bar_height = 0;  // CSS pixels
        std::uint32_t lacking = 0;  // number of characters that no face has
        std::uint32_t screen = 0;                  // number of screens shown so far
    };
    // Records and lays out the current screen, and paints it if input.draw is set.
    Pass draw(const FrameInput& input);

private:
    struct Session {
        Course course;
        State state;
        Settings settings;
        std::optional<Result> result;
        std::int64_t at = 0;    // current time, milliseconds since the start; never before the last event
        std::int64_t wake = 0;  // time of the last Wake
    };

    std::vector<Intent> record(const FrameInput& input, const Act& act, Tree& tree);
    void fulfil(const Intent& intent, double now, Reply& reply);
    std::optional<Problem> happen(decltype(Event::what) what, double now, Reply& reply);
    Engine& engine_of(const Id& exercise);
    void run_what_is_left(double now, Reply& reply);
    bool let_time_pass(double now, Reply& reply);
    void ask_to_be_woken(Reply& reply);
    void ask_for_words(Reply& reply);

    Painter painter_;
    std::unique_ptr<Session> session_;
    Environment environment_;
    Memory memory_;
    FrameInput input_;
    Tree shown_;
};

}  // namespace potentiel::ui
