#include "scoring/score.h"
#include "model/alike.h"

namespace potentiel {

// All or nothing.
Score score_single_choice(const SingleChoice::Spec& spec, const SingleChoice::Key& key,
                          const SingleChoice::Response& response) {
    const bool right = same_option(spec.options, response.choice, key.correct, response.language);
    return {right ? 1000 : 0, {Rule::AllOrNothing}};
}

}  // namespace potentiel
