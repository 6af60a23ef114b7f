// THE table of exercise kinds. A row declares a kind everywhere: its spec, key and response in the model, its scorer
// score_<name>, its screen record_<name> and its name in packs and transcripts.
//
// ITEM_KIND(Type, name)

// Choosing
ITEM_KIND(SingleChoice, single_choice)
ITEM_KIND(MultipleChoice, multiple_choice)
ITEM_KIND(TrueFalse, true_false)
ITEM_KIND(Hotspot, hotspot)

// Relating
ITEM_KIND(Matching, matching)
ITEM_KIND(Sorting, sorting)
ITEM_KIND(Matrix, matrix)
ITEM_KIND(Ordering, ordering)

// Typing
ITEM_KIND(ShortText, short_text)
ITEM_KIND(Number, number)
ITEM_KIND(Cloze, cloze)
ITEM_KIND(TableCompletion, table_completion)

// Estimating
ITEM_KIND(Slider, slider)
ITEM_KIND(Allocation, allocation)

// Soft skills
ITEM_KIND(SituationalJudgement, situational_judgement)
ITEM_KIND(Branching, branching)
ITEM_KIND(InTray, in_tray)
ITEM_KIND(LikertScale, likert_scale)
ITEM_KIND(ForcedChoice, forced_choice)
ITEM_KIND(FreeText, free_text)

// Programs
ITEM_KIND(Parsons, parsons)
ITEM_KIND(FindLine, find_line)
ITEM_KIND(PredictOutput, predict_output)
ITEM_KIND(Trace, trace)
ITEM_KIND(Code, code)

// Reading
ITEM_KIND(Statement, statement)
