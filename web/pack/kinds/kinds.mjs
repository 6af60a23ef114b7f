// Lists the builder of each kind: it makes the spec, which candidates see, and the key, which they don't.

import { allocation } from './allocation.mjs';
import { branching } from './branching.mjs';
import { cloze } from './cloze.mjs';
import { code } from './code.mjs';
import { findLine } from './find_line.mjs';
import { forcedChoice } from './forced_choice.mjs';
import { freeText } from './free_text.mjs';
import { hotspot } from './hotspot.mjs';
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
import { slider } from './slider.mjs';
import { sorting } from './sorting.mjs';
import { statement } from './statement.mjs';
import { tableCompletion } from './table_completion.mjs';
import { trace } from './trace.mjs';
import { trueFalse } from './true_false.mjs';

/**
 * @typedef {import('./pieces.mjs').Kind} Kind
 * @type {{[K in Kind]: import('./pieces.mjs').Builder<K>}}
 */
export const kinds = {
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  true_false: trueFalse,
  hotspot,
  matching,
  sorting,
  matrix,
  ordering,
  short_text: shortText,
  number,
  cloze,
  table_completion: tableCompletion,
  slider,
  allocation,
  situational_judgement: situationalJudgement,
  branching,
  in_tray: inTray,
  likert_scale: likertScale,
  forced_choice: forcedChoice,
  free_text: freeText,
  parsons,
  find_line: findLine,
  predict_output: predictOutput,
  trace,
  code,
  statement,
};
