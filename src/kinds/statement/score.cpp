#include "scoring/score.h"

namespace potentiel {

// A statement has no score, whether it is confirmed or not.
Score score_statement(const Statement::Spec&, const Statement::Key&, const Statement::Response&) { return {}; }

}  // namespace potentiel
