#pragma once
#include <string>

#include "model/rules/archive.h"
#include "session/log.h"
#include "unit/session/fold.h"

namespace potentiel {

// A pack of four exercises: a choice, a text, code, and a scale of a declared skill.
inline std::string sample_pack_json() {
    return R"({"format":"potentiel-pack/1","id":"sample","version":"1.0.0","languages":["fr","en"],"license":"CC-BY-SA-4.0",
"title":{"fr":"Exemple","en":"Sample"},"description":{"fr":[{"spans":[{"text":"Un exemple."}]}],"en":[{"spans":[{"text":"A sample."}]}]},
"skills":[
 {"id":"files","name":{"fr":"Fichiers","en":"Files"},"can":{"fr":"ranger","en":"tidy up"}},
 {"id":"coding","name":{"fr":"Code","en":"Code"},"can":{"fr":"coder","en":"code"}},
 {"id":"learning","basis":"declared","name":{"fr":"Apprendre","en":"Learning"},"can":{"fr":"apprendre","en":"learn"}}],
"levels":[{"id":"new","name":{"fr":"à découvrir","en":"to discover"}},{"id":"solid","from":700,"name":{"fr":"solide","en":"solid"}}],
"sections":[{"id":"s1","title":{"fr":"Un","en":"One"},"exercises":[
 {"id":"choice","kind":"single_choice","points":3,"skills":["files"],"title":{"fr":"T","en":"T"},"stem":{"fr":[{"spans":[{"text":"?"}]}],"en":[{"spans":[{"text":"?"}]}]},
  "spec":{"options":[{"id":"a","text":{"fr":[{"text":"A"}],"en":[{"text":"A"}]}},{"id":"b","text":{"fr":[{"text":"B"}],"en":[{"text":"B"}]}}]}},
 {"id":"word","kind":"short_text","skills":["files"],"title":{"fr":"T","en":"T"},"stem":{"fr":[{"spans":[{"text":"?"}]}],"en":[{"spans":[{"text":"?"}]}]},
  "spec":{"maximum":10}}]},
 {"id":"s2","title":{"fr":"Deux","en":"Two"},"exercises":[
 {"id":"double","kind":"code","points":2,"skills":["coding"],"title":{"fr":"T","en":"T"},"stem":{"fr":[{"spans":[{"text":"?"}]}],"en":[{"spans":[{"text":"?"}]}]},
  "spec":{"language":"javascript","function":"double","files":[{"name":"code.js","text":"function double(n) {\n}\n"}],"tests":[{"id":"t1","input":"[2]","expected":"4"}]}},
 {"id":"scale","kind":"likert_scale","skills":["learning"],"title":{"fr":"T","en":"T"},"stem":{"fr":[{"spans":[{"text":"?"}]}],"en":[{"spans":[{"text":"?"}]}]},
  "spec":{"statements":[{"id":"x","text":{"fr":[{"text":"X"}],"en":[{"text":"X"}]}},{"id":"y","text":{"fr":[{"text":"Y"}],"en":[{"text":"Y"}]}}],
   "scale":[{"fr":[{"text":"non"}],"en":[{"text":"no"}]},{"fr":[{"text":"bof"}],"en":[{"text":"meh"}]},{"fr":[{"text":"oui"}],"en":[{"text":"yes"}]}]}}]}],
"keys":[
 {"exercise":"choice","kind":"single_choice","key":{"correct":"b"}},
 {"exercise":"word","kind":"short_text","key":{"accepted":["été"]}},
 {"exercise":"double","kind":"code","key":{"tests":[{"id":"h1","input":"[5]","expected":"10"}]}},
 {"exercise":"scale","kind":"likert_scale","key":{"reversed":["y"]}}]})";
}

inline Course sample_course() {
    auto pack = load_pack(sample_pack_json());
    if (!pack) std::abort();
    return Course(std::move(*pack));
}

// Has no nonce, so the seed is free.
inline SessionStarted sample_start() {
    return {"sha256-pack", "sha256-runtime", "fr", "", "https://example.org", 1'790'000'000'000, 42};
}

// Parses each line of an accepted transcript and writes it again.
inline std::string rewritten(const Course& course, std::string_view transcript) {
    State state;
    std::string written;
    for (std::string_view rest = transcript; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        const Event event = *parse_event(state, rest.substr(0, rest.find('\n')));
        written += print_event(state, event) + "\n";
        state = apply(course, std::move(state), event)->state;
    }
    return written;
}

}  // namespace potentiel
