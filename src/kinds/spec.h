#pragma once
// Every exercise kind is a struct with three others:
//   Spec      what the candidate sees; always in the pack
//   Key       the right answer; left out of a sealed pack, which only the platform scores
//   Response  the candidate's answer. Its `text` or `texts` are typed and change by TextEdited, all else by AnswerGiven
// events.
#include "kinds/allocation/spec.h"
#include "kinds/branching/spec.h"
#include "kinds/cloze/spec.h"
#include "kinds/code/spec.h"
#include "kinds/find_line/spec.h"
#include "kinds/forced_choice/spec.h"
#include "kinds/free_text/spec.h"
#include "kinds/hotspot/spec.h"
#include "kinds/in_tray/spec.h"
#include "kinds/likert_scale/spec.h"
#include "kinds/matching/spec.h"
#include "kinds/matrix/spec.h"
#include "kinds/multiple_choice/spec.h"
#include "kinds/number/spec.h"
#include "kinds/ordering/spec.h"
#include "kinds/parsons/spec.h"
#include "kinds/predict_output/spec.h"
#include "kinds/short_text/spec.h"
#include "kinds/single_choice/spec.h"
#include "kinds/situational_judgement/spec.h"
#include "kinds/slider/spec.h"
#include "kinds/sorting/spec.h"
#include "kinds/statement/spec.h"
#include "kinds/table_completion/spec.h"
#include "kinds/trace/spec.h"
#include "kinds/true_false/spec.h"
