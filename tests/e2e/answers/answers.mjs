// How a candidate who knows the key answers each kind, by role and name.
import { allocation } from './allocation.mjs';
import { code } from './code.mjs';
import { likert_scale } from './likert_scale.mjs';
import { multiple_choice } from './multiple_choice.mjs';
import { number } from './number.mjs';
import { ordering } from './ordering.mjs';
import { short_text } from './short_text.mjs';
import { single_choice } from './single_choice.mjs';
import { situational_judgement } from './situational_judgement.mjs';
import { slider } from './slider.mjs';

/** @typedef {(candidate: import('../candidate.mjs').Candidate, spec: any, key: any) => Promise<void>} Answer */

/** @type {Record<string, Answer>} */
export const answers = {
  single_choice,
  multiple_choice,
  ordering,
  short_text,
  number,
  slider,
  allocation,
  situational_judgement,
  likert_scale,
  code,
};
