import { choose, lean } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function situational_judgement({ spec }, context) {
  const { options, feedback, origins, marked } = choose(spec.actions, '/spec/actions', context);
  const [best, worst] = [marked('best'), marked('worst')];
  for (const [name, ids] of Object.entries({ best, worst })) {
    if (ids.length !== 1) context.problems.error(`${context.at}/spec/actions`, `one action must carry ${name}: true, ${ids.length} do`);
  }
  if (best.length && best[0] === worst[0]) context.problems.error(`${context.at}/spec/actions`, 'the same action is best and worst');
  return {
    spec: { actions: options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
    key: { best: best[0] ?? '', worst: worst[0] ?? '', ...lean({ options: feedback }) },
    origins,
  };
}
