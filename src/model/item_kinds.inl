// THE table of exercise kinds. A row declares a kind everywhere: its spec, key and response in the model, its scorer
// score_<name>, its drawer draw_<name> and its name in packs and transcripts.
//
// ITEM_KIND(Type, name)
ITEM_KIND(SingleChoice, single_choice)
ITEM_KIND(MultipleChoice, multiple_choice)
ITEM_KIND(SituationalJudgement, situational_judgement)
ITEM_KIND(LikertScale, likert_scale)
ITEM_KIND(Ordering, ordering)
ITEM_KIND(ShortText, short_text)
ITEM_KIND(Code, code)
