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
    std::string host_name = {};  // of the platform, for the candidate to read
    std::uint32_t seed = 0;
    Label names = {};     // what each language of the pack calls itself
    bool signing = true;  // whether the host can sign
    bool canvas = true;   // whether the host can show the canvas view
    int extra_time = 0;   // percent granted by the platform
    bool older_pack = false;  // whether there is a newer version of the pack
    bool practice = false;    // whether the session is practice after a result: nothing of it is kept or sent
    bool offline = false;     // whether the test can be stored for use without a network
    bool bare_answers = false;  // whether the answers stand without feedback, as a recruiter's page shows them
};

// Notices: what the host tells, apart from the candidate's acts. Of them, only Ran and NotRun are also events; as
// the answer to a trial, they become Tried or nothing.
struct Signed {
    bool ok = false;
    std::string message;  // reason of the failure
    std::string badge;    // what the badge's picture says; "" if none was drawn
    bool shares = false;  // whether the browser can share it
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

// What comes of a call: the host keeps the lines first, then does what is requested.
struct Reply {
    std::vector<std::string> log;  // without line breaks
    std::vector<Request> requests;
};

// A session on the screen: turns acts and notices into events, folds them, and shows the result. `now` is in
// milliseconds since 1970-01-01 UTC.
class App {
public:
    App();
    ~App();

    bool set_font(Face face, Letters letters, std::span<const unsigned char> bytes) {
        return painter_.set_font(face, letters, bytes);
    }

    // Starts a session of this pack, or resumes the one with this transcript.
    Checked<Reply> open(std::shared_ptr<const Course> course, const Settings& settings, std::string_view transcript);
    Checked<Reply> notice(const Notice& notice, double now);
    Reply act(const Act& act, double now);

    struct Update {
        Changes changes;            // of the tree
        float content_height = 0;   // CSS pixels
        std::uint32_t lacking = 0;  // number of characters that no face has
        std::uint32_t screen = 0;   // number of screens shown so far
    };
    // Records the current screen and, in the canvas view, lays it out.
    Update update(const FrameInput& input);
    // Paints what was laid out last.
    std::span<const Area> paint(const PaintInput& input) { return painter_.paint(input); }
    std::span<const std::uint32_t> pixels(const Area& area) { return painter_.pixels(area); }

private:
    struct Session {
        std::shared_ptr<const Course> course;
        State state;
        Settings settings;
        std::optional<Result> result;
        std::int64_t at = 0;    // current time, milliseconds since the start; never before the last event
        std::int64_t wake = 0;  // time of the last Wake
    };

    const Course& own_course() const { return course_of(*session_->course, session_->state); }
    Scene scene() const;
    void take(EventBody event, double now, Reply& reply);
    std::optional<Problem> happen(EventBody what, double now, Reply& reply);
    bool end_trial(const Id& exercise, const Ran* ran, double now, Reply& reply);
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
