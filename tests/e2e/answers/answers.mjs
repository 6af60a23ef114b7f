// Maps each kind to the way in which a candidate who knows the key answers it, by role and name.
import { branching } from './branching.mjs';
import { cloze } from './cloze.mjs';
import { allocation } from './allocation.mjs';
import { code } from './code.mjs';
import { findLine } from './find_line.mjs';
import { hotspot } from './hotspot.mjs';
import { forcedChoice } from './forced_choice.mjs';
import { freeText } from './free_text.mjs';
import { inTray } from './in_tray.mjs';
import { likertScale } from './likert_scale.mjs';
import { matching } from './matching.mjs';
import { matrix } from './matrix.mjs';
import { multipleChoice } from './multiple_choice.mjs';
import { number } from './number.mjs';
import { ordering } from './ordering.mjs';
import { parsons } from './parsons.mjs';
import { predictOutput } from './predict_output.mjs';
import { shortText } from './short_text.mjs';
import { singleChoice } from './single_choice.mjs';
import { situationalJudgement } from './situational_judgement.mjs';
import { sorting } from './sorting.mjs';
import { trueFalse } from './true_false.mjs';
import { tableCompletion } from './table_completion.mjs';
import { trace } from './trace.mjs';
import { slider } from './slider.mjs';
import { statement } from './statement.mjs';

/** @typedef {(candidate: import('../candidate.mjs').Candidate, spec: any, key: any) => Promise<void>} Answer */

/** @type {Record<string, Answer>} */
export const answers = {
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  true_false: trueFalse,
  matching,
  sorting,
  matrix,
  hotspot,
  ordering,
  short_text: shortText,
  cloze,
  table_completion: tableCompletion,
  number,
  slider,
  allocation,
  situational_judgement: situationalJudgement,
  branching,
  trace,
  parsons,
  find_line: findLine,
  predict_output: predictOutput,
  in_tray: inTray,
  likert_scale: likertScale,
  forced_choice: forcedChoice,
  free_text: freeText,
  code,
  statement,
};
