#pragma once
// Every exercise kind is a struct that names three others:
//   Spec      what the candidate sees; always in the pack
//   Key       what makes an answer right; left out of a sealed pack, which only the platform scores
//   Response  what the candidate gave. Its `text`, or `texts`, is what is typed: it changes by edits, all else by answers.
#include "model/kinds/amount.h"
#include "model/kinds/choice.h"
#include "model/kinds/code.h"
#include "model/kinds/grid.h"
#include "model/kinds/judgement.h"
#include "model/kinds/options.h"
#include "model/kinds/order.h"
#include "model/kinds/programs.h"
#include "model/kinds/scale.h"
#include "model/kinds/scenario.h"
#include "model/kinds/typed.h"
#include "model/kinds/writing.h"
