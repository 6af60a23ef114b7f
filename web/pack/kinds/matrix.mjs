// Builds a matrix: the spec that candidates see, and its key.
import { choose, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'matrix'>} */
export function matrix({ spec, key = {} }, context) {
  const { problems, at } = context;
  const { options: columns } = choose(spec.columns, '/spec/columns', context);
  const { options: rows, feedback, origins } = choose(spec.rows, '/spec/rows', context);
  /** @type {{row: string, column: string}[]} */
  const marks = [];
  spec.rows.forEach(({ correct }, index) => {
    const place = `${at}/spec/rows/${index}/correct`;
    const right = [correct].flat();
    for (const id of right)
      if (!columns.some((column) => column.id === id)) problems.error(place, `there is no column "${id}"`);
    if (spec.choose !== 'many' && right.length !== 1)
      problems.error(place, `one column expected, ${right.length} given: with choose: many there may be several`);
    marks.push(
      ...columns.filter(({ id }) => right.includes(id)).map(({ id }) => ({ row: rows[index].id, column: id })),
    );
  });
  if (spec.choose === 'many' && marks.length === 0) problems.error(`${at}/spec/rows`, 'nothing is to be ticked');
  return {
    spec: { rows, columns, choose: spec.choose },
    key: { marks, options: feedback, why: why(key, context) },
    origins,
  };
}
